import { isHan, openOf, pairingAt } from './brackets';

/** How far to the left a full form may begin. */
const REACH = 120;
const CLAUSE_MARKS = marksOf('，。；：！？,;:!?\n\u3000…');
/** What numbers a paragraph or a clause, or names what it is: （二）, 一、, 第九条, 一是, 【点睛】. */
const NUMBERING =
  /^(?:\s*(?:[（(]\s*[一二三四五六七八九十百\d]{1,4}\s*[）)]|[一二三四五六七八九十]{1,3}(?:[．.]|、(?![一二三四五六七八九十][、和产])|是|要(?![素件点闻]))|\d{1,3}(?:[、．]|\.(?!\d))|[①-⑳⑴-⒇]|第[一二三四五六七八九十百零\d]{1,7}[章节条款项]|第[一二三四五六七八九十]+[，、]|——|【[^【】]{1,8}】|[●★◆■◇○▲•·※*＊])[ \t\u3000]*)+/;
/** After 2.1 and a blank: words, and no unit, as in 2.1 万户. */
const NO_UNIT = '[ \\t\\u3000]+(?=[\\u4e00-\\u9fff“《])(?![万亿千百元个倍米户人家项次年月日吨亩件平立公号])';
/** 2.1 县指挥部, where a section of a standard or a plan begins. */
export const SECTION_NUMBER = `\\d{1,2}(?:\\.\\d{1,2}){1,3}${NO_UNIT}`;
/** The same, or 3 县指挥部: only at the beginning of a paragraph. */
const BLANK_NUMBERING = new RegExp(`^(?:${SECTION_NUMBER}|\\d{1,2}${NO_UNIT})`);

/** Verbs that take a name as their object; those that are nouns as well count only at the beginning of a clause. */
const VERBS = (
  '办好 抓好 做好 用好 守好 打好 搞好 建好 管好 走好 讲好 办成 严守 守住 守牢 坚守 筑牢 紧扣 围绕 聚焦 突出 坚持 深化 强化 优化 形成 构建 打造 壮大 做强 做优 做大 提升 ' +
  '提高 增强 扩大 建成 加快 加强 推进 推动 推行 实行 推广 实施 开展 落实 贯彻 完成 抓住 把握 践行 弘扬 传承 发挥 健全 完善 建立 制定 修订 起草 编制 出台 印发 颁布 发布 举办 ' +
  '召开 主办 承办 申办 开好 达到 做到 确保 巩固 拓展 支持 鼓励 引导 启动 创建 争创 打赢 打响 改善 规范 包括 包含 涵盖 涉及 设立 成立 组建 根据 依据 正按照 正在按照 按照 依照 遵照 参照 ' +
  '执行 通过 同意 批准 会同 联合 委托 授权 选择 称为 认定为 评定为 评为 列为 签订 签署 加入 违反 符合 适用 进行 作为 成为 属于 牵头 聘请 邀请 处理好 正确处理 瞄准 锚定 紧盯 抢抓 培强 延伸 补齐 ' +
  '激活 布局 管住 用足 盯紧 走稳 集聚 推出 开通 引进 提出 出席 参加 举行 新增 改扩建 扩建 用活 盘活 做精 做细 做实 念好 唱好 打出 下好 端牢 扛牢 压实 拧紧 织密 兜牢 严控 ' +
  '变更为 更名为 改名为 改制为 调整为 合并为 整合为 升级为 组成(?![部单人机成员要]) 严管 严防 共建 共创 倡导 树立 秉持 遵循 聚力 着眼 着力 致力 立足 依托 借助 凭借 奏响 绘就 擦亮 叫响 赋能 助力 串联 释放 激发 厚植 涵养 招引 划定 兑现 抓细 抓实 抓牢 ' +
  '牢记 增进 简化 压减 取消 下放 设置 配备 分为 总结 提炼 探索 首创 深耕 坚定 捍卫 发扬 满足 惠及 健步 迈出 跑出 打通 畅通 拓宽 铺开 争取 抓紧 用心 树牢 强调 重视 关注 ' +
  '用于 带动(?![性力能型作效]) 拉动(?![力作效]) 担任 出任 任职于 就职于 隶属于 对照 督促 号召 动员 反对 抵制 纠治 汇聚 凝聚 唱响 构筑 营造 建强 配强 抓强 特制定 特订定 订定 '
)
  .trim()
  .split(' ')
  .join('|');
/** Verbs that often stand in a clause before 的 and belong to the name then: 从事货物运输的企业. */
const RELATIVE =
  '取得|从事|提供|使用|办理|申请|购买|支付|收取|缴纳|承担|参与|参加|具有|采用|纳入|领取|享受|符合|违反|包括|涉及|组织|负责|经营|持有|用于';
const AMBIGUOUS =
  '登录|登陆|访问|关注|下载|填写|填报|提交|报送|上传|进入|前往|扫描|收到|接到|承接|投资|控股|参股|持有|收购|并购|转让|授予|投保|缴存|缴纳|交纳|支付|收取|领取|享受|履行|承担|参与|获得|取得|荣获|入选|申报|申请|申领|购买|租用|租赁|运营|管理|开发|研发|上线|部署|安装|接入|对接|衔接|编印|转发|下发|批转|报请|提请|呈报|收录|采用|建议|商请|函告|征求|听取|审议|审核|批复|核准|指导|负责|主持|经营|从事|提供|使用|办理|建成|遴选|认定|确定|增设|新设|联合|建设|发展|培育|治理|保障|保护|服务|组织|整治|促进|实现|保持|维护|解决|消除|防范|化解|应对|打击|改进|整合|融合|协调|统筹|创新|运用|利用|支撑|规划|学习|宣传|改造|新建|培养|抓|建|守|办|做|用于|用(?![人户地水电能途工品气于])|打|促|保(?![险税温荐证健修密洁姆守管])';
const ADVERBS =
  '(?:为了|由于|但是?(?!书)|而由|而且|(?:应当|应该|必须|可以|需要)?(?:依法|依规|按规定|按时|及时)(?=履行|承担|缴纳|交纳|参加|取得|享受|办理|提交|公示|公开)|(?:不得|严禁|禁止)(?:违反|影响|损害|侵害|侵犯|破坏|妨碍)|本[市省区县州](?=(?:统一)?(?:建立|建设|实行|设立|推行|组建|实施|推进|建成))|我们|我市|我区|我县|我省|全市|全区|全县|全省|各地|必须|要|应当|应|可以|将|已|已经|正在|也|并|并且|不断|深入|全面|着力|大力|扎实|积极|持续|继续|有效|切实|进一步|认真|坚决|严格|坚定|始终|逐步|共同|重点|主动|稳步|统一|有序|高标准|高质量|高水平|努力|抓紧|全力|加紧|现|现将|现就|由|对于|对(?![外口台])|向(?!阳)|把|将(?!乐|军|来)|在(?![线建职岗校编])|以(?![色下上内外])|从(?!事|业)|与|和(?![平田县谐林静顺])|同(?![济仁江心步业期意])|经(?![济营贸费])|按(?!揭)|及|或者|或|以及|请|其中|特别是|尤其是|包括|比如|例如|如|是|为)';

/** 审计了, 走访了: whatever 了 goes with is a verb. */
const DONE = '(?!为|除)[\\u4e00-\\u9fff]{2}了(?![解结不])';
const SURE = new RegExp(`^(?:(?:${VERBS})(?:了|好)?|${ADVERBS}|${DONE})`);
/** 建设项目, 管理局, 经营者: the word is the first half of a noun. */
const NOUN_GOES_ON =
  '(?:机构|义务|职责|基数|比例|标准|凭证|机制|规定|条件|资格|待遇|协议|渠道|股东|公司|子公司|项目|用地|单位|工程|局|委|厅|部|者|业|区|站|人|权|费|金|类|型(?!号)|性|式)';
const WORDS = AMBIGUOUS.split('|')
  .filter(({ length }) => length > 1)
  .join('|');
const UNSURE = new RegExp(`^(?!(?:${WORDS})${NOUN_GOES_ON})(?:${AMBIGUOUS})(?:了|好)?(?=[^、，的]{2})`);
const VERB_FIRST = new RegExp(`^(?:${VERBS}|${AMBIGUOUS})`);
/** What a clause begins anew with, wherever it stands: （…）是, 要明确, 决定对. */
const RESTART =
  '(?<=[）)])[是为由对向在]|(?:必须|应当|应|要)(?:明确|确定|统筹|建立|选择|指定|落实|加强|推进|健全)(?:健全|建立|推进)?|(?:决定|研究|同意|依法)(?:对|由|成立|设立|就(?![业医诊地近读餐]))(?!的)|(?:应当|必须|可以|需要)(?:按[月季年]|定期|及时|主动|积极|统一)?(?:与|对(?![外口台接比应策]))|(?:应当|必须)(?:使用|采用|登录|填写|提交)(?=(?:[全本][国省市县区])?统一)|(?:双方|三方|各方)就|(?:不得|严禁|禁止)(?:违反|影响|损害|侵害|侵犯|破坏|妨碍)|适用于|(?:优先|主要|专项|统筹|全部|重点)用于|(?<=资金|经费|款项|收益)用于|(?<![公真修改校纠端方反])(?:正|正在|已|已经|拟|分别|共同|积极|主动)(?:与|同(?![步时意等一期])|对(?![外口台接比应策]))|(?:每年|统筹|预算|分别)安排|(?:走访|审计|检查|考察|调研|抽查|核查|约谈|通报|表彰|选取|收购)了';
const RESTARTS =
  /^(?:[是为由对向在]|适用于|(?:优先|主要|专项|统筹|全部|重点)用于|应当|可以|需要|正|已|拟|分别|共同|积极|主动|(?:每年|统筹|预算|分别)安排|必须|应|要|决定|研究|同意|依法|双方|三方|各方|不得|严禁|禁止)/;
const RELATIVE_VERB = new RegExp(`^(?:${RELATIVE})`);
/** 担任企业法律顾问的律师: at the beginning such verbs belong to the name as well. */
const RELATIVE_FIRST = new RegExp(`^(?:${RELATIVE}|用于|带动|担任|出任|任职于|就职于|隶属于)`);
/** 应当在5月31日前登录, 应当如实填写: when and how, between 应当 and its verb. */
const WHEN =
  '(?:[在于自][^，。的]{1,16}?(?:前|之前|以前|后|内|以内|起|期间))?(?:为[^，。的]{1,8}?)?(?:依法|依规|及时|按时|按期|如实|按规定|主动|统一|先行|自行|逐级|一律)?(?:向[^，。的]{2,10}?)?';
/** A verb follows: 应当, or 资金 before 用于. */
const MODAL = new RegExp(`(?:应当|应该|可以|必须|需要)${WHEN}$|(?:资金|经费|款项|收益)$`);
/** 申请人应当登录: after 应当 a word that may be a noun elsewhere is a verb. */
const VERB = new RegExp(
  `${RESTART}|(?:${VERBS})(?:了|好)?|(?=${WORDS})(?<=(?:应当|应该|可以|必须|需要)${WHEN})(?:${WORDS})|(?:登录|登陆|访问|下载|进入|打开|使用)(?=“)`,
  'g',
);
/** 由基金先行支付的待遇: 由 belongs to what is said of the name. */
const BY_WHOM =
  /^由[^，的]{2,30}(?:支付|承担|负责|提供|管理|出资|主办|组织|运营|建设|制定|设立|缴纳|委托|认定|批准|颁发|举办|编制)的/;

/** The Chinese characters with which a number begins. */
const NUMBERING_HAN = '一二三四五六七八九十第';

/** A table of the marks that end a clause, by code unit. */
export function marksOf(marks: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const mark of marks) table[mark.charCodeAt(0)] = 1;
  return table;
}

/** Where the clause that ends at `end` begins: after a mark outside of brackets and quotes, or an open bracket. */
export function clauseStart(text: string, end: number, marks = CLAUSE_MARKS): number {
  let depth = 0;
  const stop = Math.max(0, end - REACH);
  for (let i = end - 1; i >= stop; i--) {
    if (isHan(text.charCodeAt(i))) continue;
    const step = pairingAt(text, i);
    if (step !== 0) {
      depth -= step;
      if (depth < 0) return i + 1;
    } else if (depth === 0 && (marks[text.charCodeAt(i)] === 1 || (text[i] === '—' && text[i - 1] === '—')))
      return afterNumbering(text, i + 1, end);
  }
  return afterNumbering(text, stop, end);
}

/** Where a clause goes on after its number: （二）家庭农场 begins with 家庭农场. Never beyond `end`. */
export function afterNumbering(text: string, from: number, end: number): number {
  const blank = from === 0 ? (BLANK_NUMBERING.exec(text.slice(0, Math.min(end, 16)))?.[0].length ?? 0) : 0;
  if (blank > 0) return blank;
  if (isHan(text.charCodeAt(from)) && !NUMBERING_HAN.includes(text.charAt(from))) return from;
  const number = NUMBERING.exec(text.slice(from, Math.min(end, from + 24)))?.[0].length ?? 0;
  return from + number < end ? from + number : from;
}

/** Whether a phrase begins with a verb: 落实责任. */
export function beginsWithVerb(text: string): boolean {
  return VERB_FIRST.test(text);
}

/** Where the phrase within [start, end) begins, after adverbs and words that only join it to what stands before. */
export function afterVerbs(text: string, start: number, end: number): number[] {
  const cuts = [start];
  for (let from = start, step = 0; step < 8; step++) {
    const rest = text.slice(from, Math.min(end, from + 12));
    const lead = (SURE.exec(rest) ?? UNSURE.exec(rest))?.[0].length ?? 0;
    if (lead === 0 || from + lead >= end) break;
    from += lead;
    cuts.push(from);
  }
  return cuts;
}

/**
 * Where the noun phrase within [start, end) begins: after the verb that has it as its object, and the words before it.
 * @param latest the phrase begins no later than this.
 * @param unsure whether words that are nouns as well count as verbs at the beginning (建设, 服务).
 */
export function nounStart(text: string, start: number, end: number, latest: number, unsure = true): number {
  const from = stripLeading(text, start, end, latest, unsure);
  const segment = text.slice(from, Math.min(end, latest + 4));
  let cut = 0;
  for (const { index, 0: verb } of segment.matchAll(VERB)) {
    const after = index + verb.length;
    if (from + after > latest || depthAt(segment, index) !== 0) continue;
    // A verb before 的 is part of the name, unless the clause begins with it.
    if (index > 0 && !RESTARTS.test(verb) && text.slice(from + after, end).includes('的')) continue;
    if ((index === 0 ? RELATIVE_FIRST : RELATIVE_VERB).test(verb) && !MODAL.test(segment.slice(0, index))) continue;
    // 主要用于救灾的物资: 用于 is part of what is said of the name.
    if (verb.endsWith('用于') && verb !== '适用于' && text.slice(from + after, end).includes('的')) continue;
    // 薄弱环节改善与能力提升: joined to the next, it has no object.
    if (index > 0 && '和与及、'.includes(segment.charAt(after) || '无')) continue;
    cut = after;
  }
  // 适用于在本市登记的企业: its object begins at once, whatever it begins with.
  if (segment.slice(0, cut).endsWith('适用于')) return from + cut;
  return cut > 0 ? stripLeading(text, from + cut, end, latest, unsure) : from;
}

function stripLeading(text: string, start: number, end: number, latest: number, unsure: boolean): number {
  let from = start;
  for (let step = 0; step < 8; step++) {
    const rest = text.slice(from, Math.min(end, from + 12));
    const sure = SURE.exec(rest)?.[0].length ?? 0;
    const lead = sure || (unsure && UNSURE.exec(rest)?.[0].length) || 0;
    // 从事…的企业: what may be a verb belongs to the name where 的 follows.
    if (lead > 0 && RELATIVE_FIRST.test(rest) && text.slice(from + lead, end).includes('的')) break;
    if (text[from] === '由' && BY_WHOM.test(text.slice(from, end))) break;
    if (lead === 0 || from + lead > latest || from + lead >= end) break;
    from += lead;
  }
  while (from < end && /\s/.test(text[from]!)) from++;
  return from;
}

function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let i = 0; i < at; i++) depth += pairingAt(text, i);
  return depth;
}

/** Where the name in a pair of marks that ends at `end` begins: 《…》, “…”; -1 where the text does not end so. */
export function pairedStart(text: string, end: number): number {
  const close = text[end - 1];
  if (close !== '》' && close !== '”' && close !== '」') return -1;
  return openOf(text, end - 1);
}
