/**
 * In what a surface form differs from the headword. The card puts each into words; the order here is the order in
 * which it names them.
 */
export const REASONS = [
  'quotes', // 放管服 for “放管服”
  'separator', // 两个市场和两种资源
  'script', // 楓橋經驗
  'regional', // 數碼政府
  'numeral', // 7横7纵
  'layout', // broken by a space, a line or a page
  'pinyin', // 放管(guǎn)服
  'brackets', // 文图总分馆制
  'order', // 七纵七横
  'measure', // 一个尊重五个统筹, 五大振兴
  'shortened', // 农村“三变”
  'longForm', // 简政放权、放管结合、优化服务
  'alias', // declared by the entry
  'inserted', // 两个市场、用好两种资源
  'synonym', // 骨架 for 骨干
  'character', // one character other, too many or missing
] as const;

export type Reason = (typeof REASONS)[number];

export const HOWS = ['exact', 'variant', 'near'] as const;
export type How = (typeof HOWS)[number];
