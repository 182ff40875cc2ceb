import { isBody, isTermAlone } from './accept';
import { unquoted } from './brackets';
import type { Head } from './head';
import { isEnded, type Line } from './lines';

/** A number or none, a term without a blank in it, a blank, and the rest: 2 “白名单”制度 对信用良好的企业…. */
const ROW =
  /^(\d{1,3}[.、．]?[ \t\u3000]+)?((?:[\u4e00-\u9fff]{0,6}“[^“”\s]{1,16}”[\u4e00-\u9fff]{0,6}|[\u4e00-\u9fffA-Za-z（）()]{2,16}))([ \t\u3000]+)(?=[\u4e00-\u9fff“《\d])/;
/** So many rows one after another show that the blank parts two columns; one alone may be a word cut by a line break. */
const LEAST_ROWS = 3;

/** 统计范围 本表统计范围为…: what a form says of itself. */
const LABEL = /(?:范围|时间|日期|说明|方式|频率|单位|要求|口径|来源|对象|期限|依据|地点|内容)$/;
/** 张三 男，1970年生，…: a list of people. */
const PERSON = /^[男女][，,\s]|\d{4}年(?:\d{1,2}月)?(?:出?生|参加工作)/;

/** The row of a table of which only its words are left, one row on each line: TERM DEF。, and others before or after it. */
export function columnHead(lines: readonly Line[], at: number): Head | undefined {
  const row = rowIn(lines[at]!);
  if (!row) return undefined;
  let rows = 1;
  for (let other = at - 1; rows < LEAST_ROWS && other >= 0 && isRowOf(row, lines[other]!); other--) rows++;
  for (let other = at + 1; rows < LEAST_ROWS && other < lines.length && isRowOf(row, lines[other]!); other++) rows++;
  return rows < LEAST_ROWS ? undefined : row;
}

const isRowOf = ({ numbered }: Head, line: Line) => rowIn(line)?.numbered === numbered;

function rowIn({ text, kind }: Line): Head | undefined {
  if (kind === 'cell' || !isEnded(text)) return undefined;
  const found = ROW.exec(text.slice(0, 60));
  if (!found) return undefined;
  const [whole, number = '', term] = found as unknown as [string, string | undefined, string];
  const body = text.slice(whole.length);
  if (!isTermAlone(term) || LABEL.test(term) || PERSON.test(body)) return undefined;
  if (body.length < 8 || !isBody(term, body)) return undefined;
  return {
    numbered: number !== '',
    range: [number.length, number.length + term.length],
    term: unquoted(term),
    body: whole.length,
    copula: false,
    separator: 'gap',
  };
}
