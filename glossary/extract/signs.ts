/** 简称, 统称, 下称, 又称, 也叫. */
const ABBREVIATION = /[简统合并下以又也亦俗]称|[又也]叫|又名/;
/** 所称, 是指, ，即, “…”就是, “…”（. */
const STATEMENT = /所称|[，,”」）是的要系体主 （(就][指即]|[，,”」）是]就|指的是|”（/;
/** A numeral in quotes. */
const QUOTED_NUMERAL = /[“「][^”」]{0,12}[一二两三四五六七八九十1-9]/;
/** 三大攻坚战（…）, 三条红线，即…. */
const COUNTED = /[条大个项类种][\u4e00-\u9fff]{2,6}(?:（|，即)/;
/** All but the last in one: what nearly every paragraph is done with. */
const ANY = new RegExp([ABBREVIATION, STATEMENT, QUOTED_NUMERAL].map(({ source }) => source).join('|'));

/** What a paragraph may hold: cheap tests, so that the patterns that read it need not run over every text. */
export interface Signs {
  abbreviation: boolean;
  statement: boolean;
  quotedNumeral: boolean;
  counted: boolean;
}

/** The signs of a text; none where it has none. */
export function signsOf(text: string): Signs | undefined {
  const any = ANY.test(text);
  const counted = COUNTED.test(text);
  if (!any && !counted) return undefined;
  return {
    abbreviation: any && ABBREVIATION.test(text),
    statement: any && STATEMENT.test(text),
    quotedNumeral: any && QUOTED_NUMERAL.test(text),
    counted,
  };
}
