/**
 * Words for which Hong Kong and Taiwan have others, each as the fold leaves it (數碼 is 数码 by then). Only those whose
 * other word means nothing else on the mainland: 資料 is also 资料, and 品質 also 品质.
 */
export const REGIONAL: ReadonlyArray<readonly [mainland: string, other: string]> = [
  ['数字', '数码'],
  ['数字', '数位'],
  ['信息', '资讯'],
  ['人工智能', '人工智慧'],
  ['互联网', '网际网路'],
  ['网络', '网路'],
  ['软件', '软体'],
  ['计划', '计画'],
  ['激光', '雷射'],
];
