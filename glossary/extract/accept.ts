import type { Head } from './head';

/** Heads that are part of a page or of another kind of list, not terms. */
const NOT_TERMS = new RegExp(
  '^(?:联系(?:人|电话|单位|部门|方式|地址|邮箱)|(?:咨询|监督|投诉|举报|服务)(?:电话|热线|邮箱)|户名|账号|开户行|(?:总|副总|副)?指挥长?|副?组长|成员(?:单位)?|电话|传真|地址|邮编|邮箱|来源|信息来源|作者|记者|编辑|时间|日期|责编|责任编辑|审核|校对|主办|承办|协办|网址|发布|发布时间|发布日期|' +
    '浏览次数|浏览量|点击数|字号|字体|附件|附|抄送|主送|索引号|发文机关|发文字号|发文单位|成文日期|公开日期|公文种类|标题|名称|主题词|主题分类|关键字|关键词|版权所有|' +
    '备案号|牵头单位|牵头部门|责任单位|责任部门|责任人|配合单位|配合部门|完成时限|完成时间|单位|注|注释|备注|说明|其中|例如|比如|例|如|政策依据|依据|' +
    '资料来源|数据来源|发言人|新闻发言人|报告人|汇报人|供稿|撰稿|监制|出处|词语出处|释例|例句|点睛|背景|原文|报告原文|报告强调|报告提出|报告指出|延伸阅读|链接|名词解释|问|答|词条意义|近义词|分享|' +
    '一是|二是|三是|四是|首先|其次|最后|总之|综上|图|表|目标|要求|措施|主要内容|主要目标|重点任务|下一步|各位代表|同志们|会议|地点|主持|出席|记录)$',
);
const STARTS_WRONG =
  /^(?:\d{4}\s*[-年./]|【[^】]{2,6}】|(?:您的?|您现在的|当前)位置|字[体号]|其中|例如|比如|来源|资料来源|数据来源|备注|附件|附表|第[一二三四五六七八九十\d]+[章节条部分页期]|图\s*\d|表\s*\d|[，。、；：）)】》”’]|[一二三四五六七八九]是|[一二三四五六七八九]要|\d{4}年|\d{1,2}月\d{1,2}日|截至|根据|按照|为了|目前|同时|此外|另外|以及)/;
const ENDS_WRONG =
  /(?:指|是指|包括|如下|即|分别为|一栏请?填写?|请(?:填写|选择|注明)|其中|例如|提出|强调|指出|认为|表示|要求|规定|明确|提到|一是|以下|下列|主要有|要做到|以下几点|[^不但就凡总可国]是|方式如下)$/;
/** 公示时间：2022年8月1日: a label where numbers follow. */
const LABEL_ALWAYS = /(?:数据|资料|信息|图片|稿件)来源$/;
const LABEL = /(?:时间|日期|期限|电话|热线|邮箱|邮编|网址|网站|传真|地址|地点|截止|附件|反馈|方式|金额|编号|文号)$/;
const PUNCTUATION = /[。；！？;!?…]/;
const WORD = /[\u4e00-\u9fffA-Za-z]/;
/** Somebody's tasks. */
const TASKS = /^(?:负责|牵头|承担|配合|协助|会同|组织实施|统筹协调|指导)/;
const OFFICE = /(?:局|委|部|厅|办|院|政府|公司|中心|办公室|委员会|街道|镇|乡|站|所|科|处|集团|银行|总队|支队|大队)$/;
const POST =
  /(?:书记|市长|区长|县长|省长|主席|主任|局长|部长|厅长|处长|科长|院长|校长|秘书长|委员|副市长|教授|研究员|董事长|总经理|所长|站长|队长|镇长|乡长)$/;
/** 列宁：《…》，第269页: a citation. */
const CITATION = /^[《〈][^》〉]{1,80}[》〉].{0,80}(?:第\s*\d+\s*页|出版社|年版|\d{4}年\d{1,2}月)/;
/** 【打印】【关闭】, 首页 > 政务公开 > 正文: the furniture of a page. */
const FURNITURE =
  /^(?:【[^】]{1,8}】\s*)+$|^(?:网站)?首页\s*[>＞›»]|^\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}日?(?:\s|至|$|[—－~-])/;
const NUMBER_ONLY = /^[\d\-—－()（）\s.．:：/年月日时分、，,元万亿%％]+$/;
const LONGEST = 30;
const BUDGET_ITEM = /^.{10,44}(?:类|款).{2,30}项$/;

/** Whether a head and what follows it are an entry of a glossary. */
export function isEntry({ term, separator, copula, numbered }: Head, body: string): boolean {
  const bare = term.replace(/[“”「」"'（）()]/g, '');
  if (bare.length < 1 || (bare.length > LONGEST && !BUDGET_ITEM.test(bare)) || !WORD.test(bare)) return false;
  if (
    NOT_TERMS.test(bare.replace(/\s/g, '')) ||
    STARTS_WRONG.test(bare) ||
    ENDS_WRONG.test(bare) ||
    PUNCTUATION.test(bare)
  )
    return false;
  if (!copula && LABEL_ALWAYS.test(bare)) return false;
  if (!copula && LABEL.test(bare) && /\d|[：:]/.test(body.slice(0, 40))) return false;
  if (/[，,]/.test(bare.replace(/“[^”]*”/g, '')) && !copula) return false;
  if (separator === 'dash' && !/[“”"]/.test(term) && !copula && !numbered) return term.length <= 12;
  return isBody(bare, body);
}

/** Whether a text can be what a glossary says of a term. */
export function isBody(term: string, body: string): boolean {
  if (!WORD.test(body) || NUMBER_ONLY.test(body) || CITATION.test(body) || FURNITURE.test(body)) return false;
  if (TASKS.test(body) && OFFICE.test(term)) return false;
  if (/^[\u4e00-\u9fff]{2,4}$/.test(term) && body.length <= 24 && POST.test(body.replace(/[。；;，]$/, '')))
    return false;
  return body.length >= 4;
}

/** 序号 用语 注释: the head of a table whose rows have become lines. */
const COLUMN_NAMES =
  /^(?:(?:序号|编号|名词|用语|词语|词条|术语|指标|名称|解释|注释|释义|含义|说明|定义|备注)(?:\s+|$)){2,}$/;

/** Whether a line holds nothing but a term: the form with the definition on the next line. */
export function isTermAlone(text: string): boolean {
  const bare = text.replace(/[“”「」"'*＊]/g, '').trim();
  if (bare.length < 2 || bare.length > 24 || !/[\u4e00-\u9fff]|^[A-Z0-9+]{2,}$/.test(bare)) return false;
  if (/^[（(].*[）)]$/.test(bare) || /^【[^】]{2,6}】./.test(bare)) return false;
  if (/[，。；：！？,;:!?…—]/.test(bare.replace(/（[^）]*）/g, ''))) return false;
  return !NOT_TERMS.test(bare) && !STARTS_WRONG.test(bare) && !ENDS_WRONG.test(bare) && !COLUMN_NAMES.test(bare);
}

/** Whether a line is a sentence or more: what can stand below a term. */
export function isSentences(text: string): boolean {
  if (/^(?:是指|指的是|系指|指|即|就是)[^导引]/.test(text)) return text.length >= 6;
  return text.length >= 8 && /[，。；、]/.test(text) && (/[。；！？”）.]$/.test(text) || text.length >= 20);
}
