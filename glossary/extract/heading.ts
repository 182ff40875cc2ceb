import type { Line } from './lines';

/**
 * What a heading opens. glossary: every `TERM：…` below it is an entry. notes: only what says that it defines is one
 * (注释, 附注, 关键词). usage: the list after 下列用语的含义.
 */
export type Opening = 'glossary' | 'notes' | 'usage';

const MAYBE =
  /解释|名词|释义|注释|注解|附注|词典|辞典|新词|热词|关键词|用语|用词|词条|词汇|词语|术语|^[附备]?注|缩略|释词|概念/;
const LONGEST = 48;
const FRONT =
  /^(?:(?:附\s*[件录表]?\s*[\d一二三四五六七八九十]{0,3}|第\s?[一二三四五六七八九十\d]+\s?(?:部分|章|节|篇|条)|[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|[#*＊●■◆【〔[「《—-]+|[一二三四五六七八九十]{1,2}(?=名词))\s*[：:、.．]?\s*)+/;
const BACK = /[\s】〕\]」》*＊#：:。—-]+$/;
/** A page number that the heading has taken in: 第四部分 -22- 名词解释. */
const PAGE = /\s-\s?\d{1,3}\s?-\s/;
/** 主要统计指标解释--人口: of which part of the whole. */
const PART_OF = /(?<=解释|释义|说明)(?:--|——?)[\u4e00-\u9fff、]{2,16}$/;
const ASIDE = /[（(][^（）()]{0,24}[）)]$/;

const GLOSSARY =
  /^.{0,30}?(?:(?:名词|名词术语|术语|用语|词语|词条|概念|词汇|热词|新词|缩略语|指标)(?:的)?(?:解释|注解|注释|说明|释义|解读|解析|诠释|浅释|简释|定义|界定|含义|和缩略语|与定义|释疑)(?:单|表|汇编|部分|说明)?|释义|释词|术语(?:和|与)定义|小词典|小辞典|(?:新词|热词)(?:新语|热词|词典|速递|速览|解读|解释|释义)?|词条解读|关键词解读|关键词解释|用语规范|(?:名词|术语|用词|用语|概念)(?:与|和|及)?定义|名词说明|词汇表|\d{1,3}个(?:名词|热词|新词|关键词)(?:解释|解读)?|[一二三四五六七八九十百]{1,4}个(?:名词|热词|新词|关键词)(?:解释|解读)?|缩略[语词](?:对照)?表?|(?:专业|主要|常用|相关)术语|(?:名词|术语)表|名词链接|知识链接|(?:\d{1,3}|[一二三四五六七八九十百]{1,4})个名词(?:解释)?[^，。；]{0,8}(?:读懂|看懂|了解|解读)[^。；]{0,24})$/;
/** Words that open a glossary only where they are the whole heading. */
const BARE_ONLY = /^(?:释义|热词|新词)$/;
const ENDS_BARE = /(?:(?<!名词|术语|用语|用词|词语|词条|概念|指标)释义|热词|新词)$/;
const NOTES = /^(?:.{0,24}(?:注释|附注|注解)|[附备]?注|关键词|尾注|脚注)$/;
/** A sentence that leads to a numbered list: 梳理了一本“小词典”，24个名词解释方便大家读懂报告。 */
const ANNOUNCES = /(?:名词(?:解释|注解|注释)|小词典|新词|热词)[^。]{0,40}[。：:]$/;
const USAGE =
  /(?:所?(?:使用|采用)的(?:用语|术语|名词)|用词)(?:的?(?:含义|定义|解释|释义))?(?:是|为|如下)?[：:]$|用词，定义如下[：:]?$|(?:下列|以下|下述)(?:用语|术语|名词|词语|词汇|概念)(?:的)?(?:含义|定义|是指|解释)?[^。；]{0,24}[：:]$|(?:下列|以下|下述)(?:用语|术语|名词|词语|词汇)的?(?:含义|定义)(?:是|为|如下)?[：:]?$|(?:用语|术语|名词|词语|词汇)[^。；：]{0,24}有(?:如下|下列|以下|下述)(?:含义|涵义|意义|定义)[：:。]?$/;
/** Page numbers of a table of contents, and what a word processor leaves of one. */
const CONTENTS = /PAGEREF|_Toc|[.…·．]{3,}|\t\s*\d+$|[\s　]\d{1,3}$/;

/** A row of a site's menu, a path: 首页 | 政务公开 | 名词解释. */
const MENU = /[|｜>＞›»]|(?:首页|\S{2,6})\s+(?:\S{2,6}\s+){2,}/;

/** What opens below this line; none where it is no such heading. */
export function openingOf({ text }: Line): Opening | undefined {
  if (text.length > LONGEST) return openingAtEnd(text);
  // Headings are often spaced out: 名 词 解 释.
  if (!MAYBE.test(SPACE.test(text) ? text.replace(/\s+/g, '') : text)) return undefined;
  if (USAGE.test(text)) return 'usage';
  if (!CONTENTS.test(text) && !MENU.test(text)) {
    const name = bareName(text);
    // 惠企政策热词: words, with or without explanations.
    if (GLOSSARY.test(name)) return !ENDS_BARE.test(name) || BARE_ONLY.test(name) ? 'glossary' : 'notes';
    if (NOTES.test(name) && !/[，。；]/.test(name)) return 'notes';
  }
  return undefined;
}

const SPACE = /\s/;

/** A paragraph whose last words lead to a list. */
function openingAtEnd(text: string): Opening | undefined {
  const last = text[text.length - 1];
  return (last === '：' || last === ':') && USAGE.test(text.slice(-60)) ? 'usage' : undefined;
}

const FIRST = /^[（(]?\s*(?:1|一|①)/;

/** Whether a sentence announces the glossary that begins on the next line: …24个名词解释方便大家读懂报告。 */
export function announcesGlossary({ text }: Line, next: Line | undefined): boolean {
  return next !== undefined && FIRST.test(next.text) && ANNOUNCES.test(text.slice(-60));
}

/** A heading without its number, marks around it, remarks after it and blanks in it. */
function bareName(text: string): string {
  const front = FRONT.exec(text)?.[0].length ?? 0;
  return text
    .slice(front)
    .replace(PAGE, '')
    .replace(PART_OF, '')
    .replace(BACK, '')
    .replace(ASIDE, '')
    .replace(BACK, '')
    .replace(/[\s《》“”"「」]/g, '');
}

/** Where another part of the document begins. */
const PART =
  /^(?:附\s*[件表图录]\s*[\d一二三四五六七八九十]{0,3}(?:\s|[：:.．]|$)|第\s?[一二三四五六七八九十百\d]+\s?(?:部分|章|节|编|条)|目\s*录$)/;
/** What stands at the foot of a page, or at its head. */
const FOOT =
  /^(?:责任编辑|编辑\s*[：:]|责编|扫一扫|相关(?:新闻|链接|阅读|文章|附件|稿件|信息|解读|文件)|上一[篇条]|下一[篇条]|【?打印|【?关闭|版权|分享|主办(?:单位)?[：:]|承办|网站地图|联系我们|(?:信息|文章|稿件)?来源[：:]|抄送|抄报|(?:分送|主送|分?发|打字|校对|印发(?:机关|日期|时间|单位))\s*[：:]|主题词|[（(]?此件|返回|浏览次数|网站标识|备案|关于我们|【?字体|下载|无障碍(?:浏览|阅读|模式|版|$)|分工|责任分工|任务分工|领导小组|组织机构|成员名单|当前位置|您的位置|延伸阅读|【收藏|收藏本页|信息公开(?:选项|属性|方式|类别)|公开(?:选项|属性|方式|类别)\s*[：:]|编后记|后\s*记$|编辑说明)/;
/** 某某镇党委办公室——2024年12月30日印发: the last line of a document; not what an entry says of a document. */
const SEAL =
  /^[^，。；《》“”由于]{0,30}?(?:办公厅|办公室|办|委员会|政府|[局委厅院处科股室])[\s—－：:-]*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*翻?印发/;
/** A heading of the same document below the glossary. */
const OTHER_HEADING =
  /(?:分工|名单|职责|通讯录|一览表|联系方式|联系电话|汇总表|明细表|安排表|任务表|情况表|预算表|决算表|目录)$/;

/**
 * Whether a section with a glossary ends before this line.
 * @param begun whether it has had an entry; before that, what stands at the foot of a page may stand at its head.
 */
export function endsSection(line: Line, begun: boolean): boolean {
  const { text } = line;
  return (
    PART.test(text) ||
    (begun && (FOOT.test(text) || (text.includes('印发') && SEAL.test(text)))) ||
    (text.length <= 30 && OTHER_HEADING.test(text.replace(BACK, '')))
  );
}

/** A heading and the first entry on one line: 附件9、名词解释1.财政拨款收入：指…. */
const GLUED_HEADING =
  /^(?:.{0,20}(?:名词解释|名词注释|名词说明|名词注解|术语解释|用语说明|指标解释)|附?注|注释|附注|说明|备注)\s*[：:]?\s*(?=(?:1\s*[.、．](?!\d)|一\s*、|[（(][一1][）)]|①|[[［〔【]1[\]］〕】]))/;
const MAYBE_GLUED = /[释注明解]/;

/** Where a line that begins with a heading goes on with an entry; 0 where it does not. */
export function gluedHeading({ text }: Line): number {
  return text.length > 24 && MAYBE_GLUED.test(text.slice(0, 28)) ? (GLUED_HEADING.exec(text)?.[0].length ?? 0) : 0;
}
