/**
 * A text that writes terms as pages do, one of them wrongly, so that near forms are compared. To scan it once makes the
 * browser compile what the first text of a page would else wait for.
 */
export const REHEARSAL =
  '一是聚焦“1+2+3”思路，深化“放、管、服”改革（简政放权、放管结合），打好三大攻坚战，做到“六稳”“六保”，落实“三重一大”制度，' +
  '二○二一年GDP增长8.1%，三去一降一补，“两不愁三保障”，一个尊重五个统筹，中央八项规定精神，碳达峰碳中和“1＋N”体系，粤港奥大湾区。';
