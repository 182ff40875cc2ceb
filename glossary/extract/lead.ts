import { clauseStart } from './boundary';
import { closeOf, splitOutside } from './brackets';

/** 受省水利厅（以下简称省厅）委托: who asks for it, where the words after the bracket say so. */
const ASKED = /^[^，的]{0,8}?(?:接受|受)(?![理益贿害让众访托])/;
const ASKS = /^[）)]的?(?:委托|指派|邀请|聘请|聘任|委派|授权|指定)/;
/** 我公司与某某集团有限公司（以下简称某某集团）: one of the two is who speaks. */
const WITH_US =
  /^(?:根据|按照|依据|经)?[我本贵你该](?:公司|集团|单位|机关|中心|企业|[局院市县区省所行校厅委办方厂部镇乡会])(?:与|和|同)(?!其)/;
/** 凡在本市从事…的单位（以下简称经营者）: all that follows. */
const WHOEVER = /^凡(?:是|属于?)?/;
/** 甲方将位于文昌路18号的房屋（以下简称该房屋）出租: what is done with it follows. */
const TAKEN = /^[^，的]{1,10}?(?:将|把)(?=位于|坐落于|其|自有|所有|持有)|^[^，的]{2,10}?(?:可以?|拟|应当)(?:将|把)/;
/** 现就2024年度青年人才购房补贴（以下简称购房补贴）申报有关事项通知如下: what the document is about. */
const ABOUT = /^[现特拟兹并]?就(?![业医诊地近读餐学任职是])(?:\d{4}年度?(?=[\u4e00-\u9fff]))?/;
const ON_IT = /^[）)][^，。；]{0,24}(?:如下|事项|事宜|问题|情况|说明|报告|汇报|达成|签订|签署)/;
/** 企业按月缴存住房公积金（以下简称公积金）, 甲方向乙方支付技术服务费（以下简称服务费）: who takes or gives it, and the verb. */
const GIVES =
  /(?:人|者|户|业主|主体|[甲乙丙各]方|单位|企业|公司|机构|合作社|银行|[村居市农]民|群众|职工|学生|家庭|部门)(?:按[月年季期]|一次性|统一|自愿|自行|可以?|均|向[^，的]{1,10}?)?(?:缴纳|缴存|交纳|投保|支付|收取|领取|提交|收到|履行|承担|参加|申领|办理|享受)(?!人|者|费|义务|基数|比例|标准|凭证|机制|条件|资格|待遇|能力|部分|情况|方式|记录)/g;
/** 职工参加工伤保险办法: the name of what is done, verb and all. */
const OF_DOING = /(?:办法|条例|规定|制度|机制|方案|细则|政策|工作|试点|行动|计划|工程|改革|活动|情况)$/;
/** 控股股东某某集团有限公司（以下简称某某集团）: what it is to somebody, before its name. */
const TITLE =
  /(?:股东|子公司|分公司|母公司|实际控制人|控制人|供应商|承包商|承包人|发包人|保荐机构|代理机构|审计机构|评估机构|关联方|下属企业|所属企业|代表人|合作方)$/;

/**
 * Where a full form within [start, end) begins because of what is said around it; -1 where nothing is.
 * @param core where the characters of the short name begin to follow one another.
 */
export function ledStart(text: string, start: number, end: number, name: string, core: number): number {
  const clause = text.slice(start, end);
  // 采购人为某某医院（以下简称采购人）: the short name is said before.
  const bare = plain(name);
  const said = clause.lastIndexOf(`${bare}为`);
  // 园区为企业办事的大厅: for them.
  if (said >= 0 && !clause.includes('的', said) && clause.length - said - bare.length > 3)
    return start + said + bare.length + 1;
  const asked = ASKED.exec(clause)?.[0].length ?? 0;
  const close = asked > 0 ? closeOf(text, end, 80) : -1;
  if (close > 0 && end - start - asked > 1 && ASKS.test(text.slice(close, close + 5))) return start + asked;
  const about = ABOUT.exec(clause)?.[0].length ?? 0;
  if (about > 0 && clause.length - about > bare.length && ON_IT.test(text.slice(closeOf(text, end, 80), end + 120)))
    return start + about;
  for (const lead of [WITH_US, WHOEVER, TAKEN]) {
    const length = lead.exec(clause)?.[0].length ?? 0;
    // 我公司与联合体成员（以下简称联合体）, 本公司和子公司（以下简称本集团）: both of them.
    if (lead === WITH_US && (!INSTITUTION.test(clause) || !isSpelled(clause.slice(length), bare))) continue;
    if (length > 0 && clause.length - length > bare.length) return start + length;
  }
  const given = OF_DOING.test(clause) || clause.includes('的') ? undefined : [...clause.matchAll(GIVES)].at(-1);
  const after = given ? start + given.index + given[0].length : 0;
  if (given && after <= core && end - after > bare.length) return after;
  const titled = core > start && text[core] === bare[0] && TITLE.test(text.slice(Math.max(start, core - 5), core));
  return titled && end - core > bare.length ? core : -1;
}

/** 其实施条例: whose it is. Not 其他, 其余. */
const WHOSE = /^其(?![他它余间中次]|实(?!施))/;
/** 5000万元专项资金: how much it is. Not 500万元以上项目. */
const AMOUNT = /^\d[\d.,]*[十百千万亿]*元(?=[\u4e00-\u9fff])(?!以[上下内]|及|级|的|至|人民币)/;
/** 规模为20亿元的绿色产业投资基金: what is told of it by the way. */
export const BY_THE_WAY = /^(?:规模|总投资|注册资本|总额)[为达]?\d/;
const TOWARDS = /^[向由给]/;

/** 2025年大学生志愿服务西部计划: the year in which it is meant, before what it is called every year. */
const YEAR = /^\d{4}年度?(?=[\u4e00-\u9fff“])/;
const EVERY_YEAR = /(?:计划|工程|行动|大赛|考试)$/;
/** 2025年政府投资计划: a plan of the year. */
const OF_YEAR =
  /工作|年度|投资|预算|采购|招生|招聘|供应|供地|用地|培训|生产|检查|整治|督查|审计|监测|抽查|收储|建设|发行|立法/;
/** 2025年初启动实施的第二期“双高建设计划”: when it was begun. Not 2010年以前建成的住宅, which says which ones. */
const SINCE =
  /^\d{4}年(?:[初底末中]|\d{1,2}月(?:\d{1,2}日|[初底末]|[上中下]旬)?)?(?:正式|首次|全面|率先|开始)?(?:启动|实施|启动实施|开展|设立|成立|组建|印发|出台|发布|颁布|施行|上线|揭牌|批准设立|获批)的(?=[\u4e00-\u9fff“《])/;
const THING =
  /(?:计划|工程|行动|平台|基金|方案|制度|条例|办法|规划|中心|公司|集团|大会|论坛|委员会|协会|学会|联盟|银行|大学|学院|[局会》”])$/;

/** Without the year of what is called so every year, and without when it was begun. */
function withoutDate(full: string, name: string): number {
  if (/\d|年/.test(name)) return 0;
  const since = SINCE.exec(full)?.[0].length ?? 0;
  if (since > 0 && THING.test(full) && full.length - since > name.length) return since;
  const year = YEAR.exec(full)?.[0].length ?? 0;
  const rest = full.slice(year);
  if (year === 0 || name.length < 3 || rest.length < name.length + 4 || OF_YEAR.test(rest)) return 0;
  return EVERY_YEAR.test(rest) && isSpelled(rest, name) ? year : 0;
}

/** Without what stands before a full form and is no part of it: 其, how much money it is, 向 before one of few characters. */
export function withoutOwner(text: string, start: number, end: number, name: string): number {
  const full = text.slice(start, end);
  const date = name.startsWith('《') ? 0 : withoutDate(full, plain(name));
  if (date > 0) return start + date;
  const length = plain(name).length;
  const whose = WHOSE.exec(full)?.[0].length ?? 0;
  if (whose > 0 && full.length - whose >= Math.max(2, length)) return start + whose;
  const amount = AMOUNT.exec(full)?.[0].length ?? 0;
  if (amount > 0 && full.length - amount > length) return start + amount;
  return TOWARDS.test(full) && full.length - 1 === length ? start + 1 : start;
}

export const plain = (name: string) => name.replace(/[《》“”\s]/g, '');

/** What a class is called: 参保人员, 责任单位. */
const CLASS = /(?:人员|单位|机构|部门|对象|主体|群体|地区|事项|行为)$/;
/** An office or a company has its own short name, and no class. */
const INSTITUTION = /(?:(?<![分子母总])公司|集团|银行|政府|委员会|大学|学院|医院|中心|[局委厅部])$/;
const JOINS = /以及|和|与|及/;

/**
 * Whether a short name sums up the list that ends at `end` though the text only says 简称: 个体工商户、小微企业主和灵活就业人员
 * （以下简称参保人员）, and 北京市、天津市、河北省（以下简称京津冀), with a character of each.
 */
export function sumsUp(text: string, end: number, name: string): boolean {
  if (!/^[\u4e00-\u9fff]{2,8}$/.test(name)) return false;
  const start = clauseStart(text, end);
  if (text.indexOf('、', start) < 0 || text.indexOf('、', start) >= end) return false;
  const members = splitOutside(text, start, end, '、').map(([from, to]) => text.slice(from, to));
  const last = members.at(-1)!;
  if (members.length < 2 || isSpelled(last, name)) return false;
  const joined = last.split(JOINS);
  const all = joined.length === 2 ? [...members.slice(0, -1), ...joined] : members;
  if (all.length === name.length && all.every((member, n) => stands(name[n]!, member))) return true;
  return joined.length === 2 && CLASS.test(name) && !last.includes('的') && !INSTITUTION.test(last);
}

/** Provinces by a character that is not in their names. */
const PROVINCES =
  '冀河北 晋山西 沪上海 渝重庆 皖安徽 闽福建 赣江西 鲁山东 豫河南 鄂湖北 湘湖南 粤广东 桂广西 琼海南 黔贵州 滇云南 秦陕西 陇甘肃';

const stands = (char: string, member: string) =>
  member.includes(char) ||
  member.includes(
    PROVINCES.split(' ')
      .find((one) => one[0] === char)
      ?.slice(1) ?? '\0',
  );

/** Whether the characters of a name stand in a text in this order. */
export function isSpelled(text: string, name: string): boolean {
  let at = 0;
  for (const char of name) {
    at = text.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
