/** What is told of a thing after it has been said what it is: its results, and in what lists it stands. */
const TOLD =
  '现?已(?!经?取得|经?获得|[^，。；]*的(?=[，。；]|$))|目前|截至|今年|去年|全年|累计|惠及|(?:纳入|列入)[^，。；,;]{2,12}(?:管理|名录|名单|台账|考核)(?=[，。；,;]|$)';
/** 成功率98.4%, 游客平均停留3.8天: a figure. Not 从业人员300人以下, which is a condition. */
const FIGURE =
  '(?![^，。；,;]*(?:不低于|不超过|不少于|不高于|不得|不足|满\\d|至少|以[上下内外]|[内前后](?=[，。；,;]|$)))[^，。；、,;\\d]{2,10}\\d[\\d.]*(?:[%％‰]|[百千万亿]?[\\u4e00-\\u9fff]{1,4})(?=[，。；,;]|$)';
/** …单独制定帮扶措施，已惠及49家企业: what has come of it is no part of what it is. */
const RESULT = new RegExp(
  `[，,](?:(?:压力|任务|难度|形势|成效|效果|进展|成果)[^，。；、]{1,6}(?=[，。；]|$)|共(?![同享建治管])|${TOLD}|${FIGURE})`,
);
/** After 是指 a clause may as well be a condition: only what follows a whole phrase is told by the way. */
const REMARK = new RegExp(`[，,](?![^。；]*(?:除外|不包括|不含))(?:${TOLD}|${FIGURE})`, 'g');
const WHOLE = /的[^的，,。；;]{1,12}$|、[^，,。；;]{1,12}$/;

/** Where the explanation with 即 that ends no later than `end` leaves off; -1 where nothing but it stands there. */
export function resultAt(text: string, from: number, end: number): number {
  const found = RESULT.exec(text.slice(from, end));
  return found ? from + found.index : -1;
}

/** “X”是指…的调解员，成功率98.4%。: where the definition ends, before what is only told of the thing. */
export function withoutRemark(text: string, from: number, end: number): number {
  const said = text.slice(from, end);
  for (const { index } of said.matchAll(REMARK)) if (WHOLE.test(said.slice(0, index))) return from + index;
  return end;
}
