import { clauseStart, nounStart, pairedStart } from './boundary';
import { splitOutside, unquoted } from './brackets';
import { countsOf } from './counts';
import type { Finding } from './finding';
import { afterMeans, ownerStart, quotesIt } from './full-form';
import { fullNamesIn } from './full-name';
import { groupsOf } from './items';
import { BY_THE_WAY, isSpelled, ledStart, plain, sumsUp, withoutOwner } from './lead';
import { countedBefore, listBefore } from './list-before';
import { markOfLocal } from './marks';
import { membersIn, type Range, trim, withConjunction } from './members';

/** （以下简称Y）, （国发〔2004〕20号，以下简称《决定》）, (统称“两库”). 分别简称 is `eachOwnIn`'s. */
const BRACKETED =
  /[（(]([^（）()“”]{0,40}?)(以下|下文|下|并|[后本]文|文[中内]|后)?(均|合并|统一|英文|中文)?(简称|统称|合称|并称|称)(?:为|作)?[：:]?\s*([“]?《[^《》，。；：]{1,38}》[”]?|[^（）()，。；：]{1,40})[）)]/g;
/** 〔以下简称“本项目”〕. */
const SQUARE = /[〔[]以下(简称|统称|合称|称)(?:为|作)?[：:]?\s*([^（）()〔〕[\]，。；：]{1,24})[〕\]]/g;
/** …统称“三农”, …，简称“Y”. */
const BESIDE = /[，,]?(?:以下|并|合)?(简称|统称|合称|并称)(?:为|作)?\s*([“「《][^“”「」《》，。；]{1,20}[”」》])/g;
/** 甲、乙、丙统称某某机构，: without quotes only after a list. */
const SUMMED =
  /(?<=、[^，。；：、]{2,24})[，,]?(?:以下)?(统称|合称)(?:为)?((?:(?!的)[\u4e00-\u9fff]){2,12})(?=[，。；])/g;
const PLAIN = /[，,](以下)?(简称)(?:为|作)?([\u4e00-\u9fffA-Za-z\d+]{2,12})(?=[，。；,;)）])/g;
/** X，又称“Y”; X（也称Y）. */
const ALSO =
  /([，,（(])(?:又称|也称|亦称|又叫|也叫|俗称|又名)(?![赞职号霸王重道谓呼颂之])(?:为|作)?\s*([“「][^“”「」，。；]{1,16}[”」]|[\u4e00-\u9fffA-Za-z\d+]{2,10})(?=[，。；,;)）])/g;

const NAMED =
  /[（(][^（）()]{0,40}?(?:以下|下|并)?(?:均|合并|统一)?(?:简称|统称|合称|称)[^（）()]{1,24}[）)](?:以及|和|与|及|、|同|或者?|的|在|对|向)?/g;
const LONGEST_FULL = 160;
const LEVEL = /(?:^|[、，各对由向和与及])[省市县区乡镇州旗盟]级?$/;
/** 有条件的地区对绿色家电、…: a list that is the object begins after 对. */
const OBJECT = /^.{2,}(?:对(?![外口台应比接策象手等照称])|将(?![军来士领])|把(?![关握手]))/;
/** “一老一小”服务体系, 村“三委”: quotes around a part of the name. */
const PARTLY_QUOTED = /^(?:[^“”、]{0,8}“[^“”]{2,12}”[^“”、]{1,12}|[^“”、]{1,8}“[^“”]{2,12}”)$/;
/** “合众医疗”或“公司”: either name. */
const EITHER = /^“[^“”]{1,16}”(?:、?“[^“”]{1,16}”)*、?或者?“[^“”]{1,16}”$/;
/** “人民政协”“政协”, “甲”、“乙”: both of one thing, if each is spelled with its characters; else each of its own. */
const BOTH = /^“[^“”]{1,16}”(?:、?“[^“”]{1,16}”)+$/;
const LIST_WORDS = new Set(['统称', '合称', '并称']);

/** Short names that the text gives to what stands before them. */
export function abbreviationsIn(text: string): Finding[] {
  const findings: Finding[] = [];
  const add = (end: number, name: Range, list: boolean) => {
    const found = named(text, end, name, list);
    if (found) findings.push(found);
  };
  for (const match of text.matchAll(BRACKETED)) {
    const [whole, before, from, all, verb, name] = match as unknown as string[];
    if (before && !/[，,；;]\s*$/.test(before)) continue;
    if (verb === '称' && !from) continue;
    const at = match.index + whole!.length - 1 - name!.length;
    const list = LIST_WORDS.has(verb!) || all === '均' || all === '合并';
    if (!list && BOTH.test(name!.trim())) {
      findings.push(...bothIn(text, match.index, name!, at));
      continue;
    }
    if (name!.includes('、') && !LIST_WORDS.has(verb!)) continue;
    // 燕京（后称北京）: what it was called later, unless it is made of the full form.
    if (from === '后' && verb === '称' && !isSpelledBefore(text, match.index, name!)) continue;
    for (const range of eachOf(name!, at)) add(match.index, range, list);
  }
  for (const match of text.matchAll(SQUARE)) {
    const [whole, verb, name] = match as unknown as [string, string, string];
    const at = match.index + whole.length - 1 - name.length;
    add(match.index, [at, at + name.length], LIST_WORDS.has(verb));
  }
  for (const pattern of [BESIDE, PLAIN, SUMMED]) {
    for (const match of text.matchAll(pattern)) {
      const name = match.at(-1)!;
      if (/[（(]/.test(text[match.index - 1] ?? '')) continue;
      const at = match.index + match[0].length - name.length;
      const verb = pattern === PLAIN ? match[2]! : match[1]!;
      const found = named(text, match.index, [at, at + name.length], LIST_WORDS.has(verb!));
      if (found && (verb !== '简称' || found.items || sharesOne(text.slice(...found.definition), unquoted(name))))
        findings.push(found);
    }
  }
  return [...findings, ...alsoIn(text), ...fullNamesIn(text), ...eachOwnIn(text)];
}

/** Each of the names that stand in quotes one beside the other; else the name itself. */
function eachOf(name: string, at: number): Range[] {
  return EITHER.test(name.trim()) ? quotedNames(name, at) : [[at, at + name.length]];
}

const quotedNames = (name: string, at: number): Range[] =>
  [...name.matchAll(/“[^“”]+”/g)].map(({ index, 0: one }) => [at + index, at + index + one.length]);

/** Two names of one thing, each spelled with characters of the same full form. */
function bothIn(text: string, end: number, names: string, at: number): Finding[] {
  const found = quotedNames(names, at).map((range) => named(text, end, range, false));
  const start = Math.min(...found.map((one) => one?.definition[0] ?? -1));
  // 甲集团、乙公司（以下简称“甲”“乙”）: each of its own.
  const [first, ...others] = found.map((one) => one?.name ?? '');
  const alike = others.every((other) => [...other].some((char) => first!.includes(char)));
  if (!alike && /[、和与及]/.test(text.slice(Math.max(0, start), end))) return [];
  const both = found.flatMap((one) => {
    const full = one && start >= 0 ? text.slice(start, one.definition[1]) : '';
    return one && isSpelled(full, one.name!) ? [{ ...one, definition: [start, one.definition[1]] as Range }] : [];
  });
  return both.length === found.length ? both : [];
}

const isSpelledBefore = (text: string, end: number, name: string): boolean =>
  isSpelled(text.slice(clauseStart(text, end), end), unquoted(name.trim()));

/** 《…的通知》（粮发〔2020〕33号）（以下简称原通知）: the number in its own brackets is no part of the title. */
function beforeNumber(text: string, end: number): number {
  const number = DOCUMENT_NUMBER.exec(text.slice(Math.max(0, end - 32), end))?.[0].length ?? 0;
  return end - number;
}

const DOCUMENT_NUMBER = /[（(][^（）()，。；]{1,12}[〔[［]\d{4}[〕\]］]\s*(?:第\s*)?\d{1,5}\s*号[）)]$/;

function named(text: string, before: number, [from, to]: Range, list: boolean): Finding | undefined {
  const raw = text.slice(from, to).trim();
  let end = before;
  const name = raw.startsWith('《') ? raw : unquoted(raw);
  if (
    name.length > 24 ||
    (/[“”]./.test(name.slice(1, -1)) && !PARTLY_QUOTED.test(name)) ||
    !/[\u4e00-\u9fffA-Za-z]/.test(name)
  )
    return undefined;
  // 省、市、县（区）各机关（以下简称各机关）: what is each of them stands for all.
  const summed = list || /^各./.test(name) || sumsUp(text, end, name);
  const finding = { term: [from, to] as Range, name, kind: 'inline' as const, mark: markOfLocal(name, raw !== name) };
  const counts = countsOf(name);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total > 1) {
    const own = countedBefore(text, end);
    const parts = own?.length === total ? own : (listBefore(text, end, total) ?? quotedListBefore(text, end, total));
    if (parts) {
      return { ...finding, definition: [parts[0]![0], parts.at(-1)![1]], items: groupsOf(text, parts, counts) };
    }
  }
  const counted = summed ? undefined : countedBefore(text, end);
  if (counted) return { ...finding, definition: [counted[0]![0], end] };
  // 对认定为…企业的（以下统称…）: the 的 stands for what is not said.
  if (text[end - 1] === '的') end--;
  end = beforeNumber(text, end);
  let start = fullStart(text, end, name, summed);
  if (start >= 0) start += SAID_OF.exec(text.slice(start, end))?.[0].length ?? 0;
  if (start < 0 || end - start > LONGEST_FULL) return undefined;
  const definition = trim(text, start, end);
  const full = text.slice(...definition);
  return full.length < 2 || plain(full) === plain(name) || OURS.test(full) || !/[\u4e00-\u9fffA-Za-z]/.test(full)
    ? undefined
    : { ...finding, definition };
}

/** 本预案所称突发公共卫生事件（以下简称突发事件）. */
const SAID_OF = /^(?:[本该此前][\u4e00-\u9fff]{1,6}|第[^，。；]{1,6}条)?所称(?:的)?/;

/** “甲、乙、丙”，简称“三丁”: the list stands in quotes of its own. */
function quotedListBefore(text: string, end: number, count: number): Range[] | undefined {
  const open = text[end - 1] === '”' ? pairedStart(text, end) : -1;
  return open < 0 ? undefined : membersIn(text, open + 1, end - 1, count);
}

/** 我局（原县环境保护局，下称县环保局）: it is the words in the brackets that are meant. */
const OURS = /^[我本该此其][\u4e00-\u9fff]{1,2}$/;

/** 本预案所称突发公共卫生事件（以下简称突发事件）, 本条所称公共门厅，又称共用前厅. */
const CALLED = /^.*所称的?/;

/** Where the full form that ends at `end` begins; -1 where nothing stands there. */
function fullStart(text: string, end: number, name: string, list: boolean): number {
  const paired = titleStart(text, end);
  if (
    paired >= 0 &&
    ((text[end - 1] !== '”' && text[end - 1] !== '」') || !/[\u4e00-\u9fff]/.test(text[paired - 1] ?? ''))
  )
    return paired;
  const whole = afterMeans(text, clauseStart(text, end), end);
  // 农民工，指与企业建立劳动关系的劳动者: all that it means.
  if (!list && whole > clauseStart(text, end) && /^[与和同对在由向从为以按经][^的]*的/.test(text.slice(whole, end)))
    return whole;
  const owner = list ? -1 : ownerStart(text, whole, end);
  if (owner >= 0) return nounStart(text, whole, end, owner);
  if (quotesIt(text, whole, paired, end, name)) return paired;
  let clause = list ? whole : afterOther(text, whole, end);
  clause += CALLED.exec(text.slice(clause, end - 2))?.[0].length ?? 0;
  const core = coreStart(text, clause, end, name);
  const led = list ? -1 : ledStart(text, clause, end, name, core);
  if (led >= 0) return withoutOwner(text, led, end, name);
  let from =
    !list && (isObject(text, clause, core) || isAgent(text, clause, core, name) || isOwnObject(text, core, end, name))
      ? core
      : clause;
  if (!list) {
    for (let i = end - 1; i > from; i--) {
      if (text[i] === '等' && i < core) break;
      // 市、县（区）人民政府: levels of one office, not two of them.
      if (text[i] === '、' && LEVEL.test(text.slice(Math.max(clause, i - 3), i))) continue;
      if (text[i] === '、' && isParallel(text, i, end)) continue;
      const joins = '和与及'.includes(text[i]!) && name.length > 2 && end - i - 1 > name.length;
      const cuts = text[i] === '、' || (joins && beginsAt(text, i + 1, name));
      if (cuts && core > i && !isInside(text, i, end)) {
        from = i + 1;
        break;
      }
    }
  }
  const comma = list ? text.slice(from, end).indexOf('、') : -1;
  // A full form is longer than the short one, whatever verbs it seems to hold: 惠企政策兑现系统 is no 系统.
  const shortest = end - Math.max(2, list ? 2 : [...name.replace(/[《》“”\s]/g, '')].length + 1);
  const first = comma > 1 && /[甲乙丙省市县区A-Z]/.test(text[from + comma - 1]!) ? 1 : 2;
  const latest = Math.min(comma > 1 ? from + comma - first : shortest, list ? end : Math.min(core, shortest));
  if (end - from < 2) return -1;
  let begin = nounStart(text, from, end, Math.max(from, latest));
  // 建设统一的服务平台: where the words before 的 are taken away, it goes as well.
  if (text[begin] === '的') begin++;
  // 关于公租房、共有产权住房（统称…）建设: what the paragraph is about.
  const start = list && text.startsWith('关于', begin) ? begin + 2 : begin;
  if (list && comma > 0) {
    const first = text.slice(start, from + comma);
    const object = OBJECT.exec(first)?.[0].length ?? 0;
    if (object > 0 && first.length - object >= 2) return start + object;
  }
  // 对事故负有主要责任的…: the clause is about the name; from 从事…的 on it would be part of it.
  const about = /[对由向与给为]$/.test(text.slice(from, start)) || /^[对由向与给]/.test(text.slice(start, start + 1));
  if (list) return start;
  const aside = about || BY_THE_WAY.test(text.slice(start, end));
  const own = aside && core !== end - 2 ? afterModifier(text, start, end, core, name) : start;
  return withoutOwner(text, own, end, name);
}

/** Where a title or a name in quotes that ends at `end` begins: 《…》, 《…》（送审稿）, “…”; -1 where none ends so. */
function titleStart(text: string, end: number): number {
  const draft = DRAFT.exec(text.slice(Math.max(0, end - 14), end))?.[0].length ?? 0;
  return pairedStart(text, end - draft);
}

const DRAFT = /(?<=》)[（(][^（）()，。；]{1,11}[）)]$/;

/** 生产、经营、使用单位, 甲级、乙级、丙级民宿: what stands before the 、 goes with the noun after the last of them. */
function isParallel(text: string, at: number, end: number): boolean {
  if (end - at < 5) return false;
  const before = text.slice(Math.max(0, at - 24), at).replace(/[（(][^（）()]*[）)]$/, '');
  if (DOINGS.has(before.slice(-2)) && DOINGS.has(text.slice(at + 1, at + 3))) return true;
  return text[at - 1] === text[at + 2] && '级类型等档'.includes(text[at - 1]!);
}

const DOINGS = new Set(
  '生产 经营 使用 销售 储存 贮存 运输 加工 流通 进口 出口 建设 施工 监理 勘察 设计 运营 维护 开发 研发 收集 处置 利用 养殖 屠宰'.split(
    ' ',
  ),
);

/** 形成长效机制，简称“某某经验”: without brackets a short name has something of the full one. Latin letters need not. */
const sharesOne = (full: string, name: string): boolean =>
  name.length === 1 || /[A-Za-z]/.test(name + full) || [...name].some((char) => full.includes(char));

/** Whether what follows 和 is the full form: 县政府与市科创集团（以下简称科创集团）. */
const beginsAt = (text: string, at: number, name: string) =>
  text[at] === name[0] || ('省市县区州'.includes(text[at]!) && text[at + 1] === name[0]);

/** 服务站由县交通投资集团有限公司（以下简称县交投集团）负责运营: who does it, after what is done. */
function isAgent(text: string, clause: number, core: number, name: string): boolean {
  return core - clause > 3 && text[core] === name[0] && /[^自理缘经事]由$/.test(text.slice(core - 2, core));
}

/** 支持企业申请知识产权质押融资（下称知产融资）: the object of the last verb. Not 提供养老服务的机构（以下简称养老机构）. */
function isOwnObject(text: string, core: number, end: number, name: string): boolean {
  return (
    text[core] === name[0] &&
    end - core > name.length &&
    TAKES.test(text.slice(Math.max(0, core - 2), core)) &&
    !text.slice(core, end).includes('的')
  );
}

const TAKES = /纳入|列入|申请|申领|购买|安排|使用|采用|获得|领取|登录|访问|接入|承接|运用/;

/** 市审计局对市发展和改革委员会（以下称市发改委）…: an office, and another to which it does something. */
function isObject(text: string, clause: number, core: number): boolean {
  return core - clause > 3 && /[局委部厅院会府办处][对向]$/.test(text.slice(core - 2, core)) && text[core] !== '外';
}

/** 青禾市人民政府（以下称甲方）与松湾州人民政府: another full form, already named, is no part of this one. */
function afterOther(text: string, from: number, end: number): number {
  const others = [...text.slice(from, end).matchAll(NAMED)];
  const last = others.at(-1);
  if (!last) return from;
  const after = from + last.index + last[0].length;
  return end - after >= 2 ? after : from;
}

/** 负有主要责任的杏儿沟煤业有限责任公司: a name that holds the short one goes without what is said of it. */
function afterModifier(text: string, start: number, end: number, core: number, name: string): number {
  const of = text.lastIndexOf('的', core);
  return of >= start && !isInside(text, of, end) && end - of - 1 > name.length ? of + 1 : start;
}

/** The last place from which the characters of the short name follow one another; `end` - 2 where they do not. */
function coreStart(text: string, start: number, end: number, name: string): number {
  const chars = [...name.replace(/[《》“”\s]/g, '')];
  let at = end;
  for (let n = chars.length - 1; n >= 0; n--) {
    at = text.lastIndexOf(chars[n]!, at - 1);
    if (at < start || at < 0) return end - 2;
  }
  return at;
}

function isInside(text: string, at: number, end: number): boolean {
  let depth = 0;
  for (let i = at; i < end; i++) {
    if ('（(《“'.includes(text[i]!)) depth++;
    else if ('）)》”'.includes(text[i]!) && --depth < 0) return true;
  }
  return false;
}

/** Somebody speaks: 发言人称，…，又称“不会让步”. */
const REPORTS = /(?:称|表示|说|指出|认为|强调|透露|声明)[，：,:]/;

/** Another name, in quotes or in brackets, or sharing characters with the first: no report of what somebody "also said". */
function alsoIn(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(ALSO)) {
    const raw = match[2]!;
    const name = unquoted(raw);
    const start = fullStart(text, match.index, name, false);
    if (start < 0) continue;
    const full = text.slice(start, match.index);
    if (REPORTS.test(text.slice(Math.max(0, start - 30), match.index)) || /[已将了正]/.test(full)) continue;
    const shared = new Set([...name].filter((char) => full.includes(char))).size;
    if (full.length > 20 || full.length < 2 || (raw === name && match[1] !== '（' && shared < 2)) continue;
    const at = match.index + match[0].length - raw.length;
    findings.push({ term: [at, at + raw.length], name, definition: [start, match.index], kind: 'inline' });
  }
  return findings;
}

/** 甲公司、乙公司（以下分别简称“甲”“乙”）. */
const EACH_ITS_OWN = /[（(](?:以下|下)?分别(?:简称|称)(?:为|作)?[：:]?((?:“[^“”、]{1,16}”[、和与及]?){2,6})[）)]/g;

/** As many names as there are members before, each spelled with characters of its own. */
function eachOwnIn(text: string): Finding[] {
  const findings: Finding[] = [];
  if (!text.includes('分别')) return findings;
  for (const { index: end, 0: whole, 1: list } of text.matchAll(EACH_ITS_OWN)) {
    const at = end + whole.length - 1 - list!.length;
    const names = [...list!.matchAll(/“([^“”]+)”/g)];
    const split = splitOutside(text, clauseStart(text, end), end, '、');
    const parts = withConjunction(text, split, names.length);
    const found = parts?.map(([from, to], n): Finding | undefined => {
      const { index, 0: raw, 1: name } = names[n]!;
      const start = n === 0 ? Math.max(from, fullStart(text, to, name!, false)) : from;
      if (to - start <= name!.length || !isSpelled(text.slice(start, to), name!)) return undefined;
      const term: Range = [at + index, at + index + raw.length];
      return { term, name: name!, definition: [start, to], kind: 'inline', mark: markOfLocal(name!, true) };
    });
    if (found?.every((one) => one !== undefined)) findings.push(...(found as Finding[]));
  }
  return findings;
}
