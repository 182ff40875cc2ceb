/** 是指 that goes on to another word: 是指导, 是指引, 是指向, 是指挥, 是指标. 使馆 and 出口 are words of their own. */
const ANOTHER_WORD =
  /^(?:[导引向令定挥派标责望点示数南认控头]|使(?!馆|用|领)|出(?!口|境|租|让|资|版|生|售|国|海)|明(?!确|显))/;

/** Whether 指 that ends at `end` means "means". */
export function isMeans(text: string, end: number): boolean {
  return !ANOTHER_WORD.test(text.slice(end, end + 2));
}

const NOT_A_TERM =
  /^(?:这|那|其|它|他|她|我|你|此|该|主要|具体|一般|通常|也|都|就|不|并|而|但|因为|所以|如果|什么|目的|意思|重点|核心|关键|前提)/;
const VERBAL =
  /[这那它他她我你]|主要$|具体$|一般$|通常$|特别$|不仅|不$|并不|不只|既$|也$|都$|又$|正$|均$|就$|仍$|才$|还$|的$|了|着|说|认为|强调|指出|表示|提出|要求|必须|应当/;

/** Whether words can be the name of what is defined. */
export function isName(text: string, longest: number): boolean {
  return (
    text.length >= 2 &&
    text.length <= longest &&
    /[\u4e00-\u9fffA-Za-z]/.test(text) &&
    !NOT_A_TERM.test(text) &&
    !VERBAL.test(text) &&
    !/[，。；：！？,;:!?…—]/.test(text)
  );
}
