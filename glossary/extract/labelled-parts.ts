import type { Finding } from './finding';
import type { Range } from './members';

/** “135”, “3+2”, “1+4+N”: a formula in quotes, a few words after it, and the first of its numbers in quotes. */
const FORMULA =
  /“([\dN](?:[+＋]?[\dN]){1,5})”[\u4e00-\u9fff]{0,8}[，,：:（(——-]{1,2}(?=“[\dN]”(?:即|是|指|是指|指的是|为|就是))/g;
const REACH = 400;

const QUOTED_DIGIT = /“\d”/;

/** “135”，“1”即1小时到岗，“3”即3小时处置，“5”即5小时反馈: each number of a formula is explained, in their order. */
export function labelledParts(text: string): Finding[] {
  const findings: Finding[] = [];
  if (!QUOTED_DIGIT.test(text)) return findings;
  for (const { index, 0: whole, 1: formula } of text.matchAll(FORMULA)) {
    const from = index + whole.length;
    const end = endOfParts(text, from, [...formula!.replace(/[+＋]/g, '')]);
    const definition: Range = [from, end];
    if (end < 0) continue;
    const term: Range = [index + 1, index + 1 + formula!.length];
    findings.push({ term, definition, kind: 'enumeration', mark: formula!.includes('N') || 'quoted' });
  }
  return findings;
}

/** Where the explanation of the last number ends: with its clause; -1 where a number has none. */
function endOfParts(text: string, from: number, numbers: readonly string[]): number {
  const stop = text.slice(from, from + REACH).search(/[。！？\n）)]/);
  const body = text.slice(from, stop < 0 ? from + REACH : from + stop);
  let at = 0;
  for (const [n, number] of numbers.entries()) {
    const found = new RegExp(`“${number}”(?:即|是|指|为|就是)`).exec(body.slice(at));
    if (!found || (n === 0 ? found.index > 0 : !'，,；;、'.includes(body[at + found.index - 1]!))) return -1;
    at += found.index + found[0].length;
  }
  if (/“[\dN]”/.test(body.slice(at))) return -1;
  const comma = body.slice(at).search(/[，,；;]/);
  return from + (comma < 0 ? body.length : at + comma);
}
