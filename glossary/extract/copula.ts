/** 是指 that goes on to another word: 是指导, 是指引, 是指向. In 数据, 定期, 出口 the character begins a word of its own. */
const ANOTHER_WORD = new RegExp(
  [
    '导(?![致游师弹航电])|引(?![起进入发用水资种流导])|向|令|定(?![居期点向额制价量时员])|挥(?!发)|派(?![驻出遣生])',
    '标(?![准的注识有])|责(?!任|令)|望|点(?!对点|位|源|状)|示(?!范)|数(?![据字量额控学家])|南(?![方北水])|认(?![定购缴证])',
    '控(?![制股排])|头(?!部)|使(?![馆用领命得])|明(?![确显])',
    '出(?![口境租让资版生售国海席现具台卖借行勤庭苗栏库车院力土产入场厂])',
  ]
    .map((word) => `^(?:${word})`)
    .join('|'),
);
/** After a term in quotes or 所称, 是指向 may only be 是指 向…的, and so with the rest of them that are verbs. */
const ANOTHER_WORD_THOUGH_SAID =
  /^(?:导(?![致游师弹航电])|引(?![起进入发用水资种流导])|令|挥(?!发)|标(?![准的注识有])|明(?![确显])|向(?!.{2,60}的))/;

/**
 * Whether 指 that ends at `end` means "means".
 * @param said whether what stands before it says that something is defined: a term in quotes, 所称X.
 */
export function isMeans(text: string, end: number, said = false): boolean {
  return said
    ? !ANOTHER_WORD_THOUGH_SAID.test(text.slice(end, end + 64))
    : !ANOTHER_WORD.test(text.slice(end, end + 4));
}

const NOT_A_TERM =
  /^(?:这|那|其(?!他[\u4e00-\u9fff]{2})|它|他|她|我|你|此|该|主要|具体|一般|通常|也|都|就(?![业医诊地近读餐])|不(?!动产|良|锈钢|可抗力|变价|合格|规范|文明)|并|而|但|因为|所以|如果|什么|目的|意思|重点|核心|关键|前提)/;
const VERBAL =
  /[这那它她我你]|(?<!其)他|主要$|具体$|一般$|通常$|特别$|不仅|不$|并不|不只|既$|也$|都$|又$|正$|均$|就$|仍$|才$|还$|的$|了|着|说|认为|强调|指出|表示|提出|要求|必须|应当/;

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

/** 夜间 of 昼间是指…，夜间是指…: a name after a comma, before 是指, where the sentence has defined another; not 主要是指. */
export const OTHER_NAME =
  '(?!主要|一般|通常|具体|特别|尤其|不|也|都|这|那|其|它|本|该|狭义|广义|目的|核心|重点|就|又|还|而)[^，,。；;：:“”是指为即有的]{2,8}';
