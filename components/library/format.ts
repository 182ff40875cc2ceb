const language = () => (typeof document === 'undefined' ? 'zh-CN' : document.documentElement.lang || 'zh-CN');

/** A moment as a date, in the page's language. @param time ms since 1970. */
export function dateText(time: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(time);
}

/** A moment with the time of day. */
export function momentText(time: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

export function countText(count: number): string {
  return new Intl.NumberFormat(language()).format(count);
}

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** Bytes in a unit that leaves at most three digits before the point. */
export function sizeText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1024;
    unit++;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(language(), { maximumFractionDigits: digits }).format(size)} ${UNITS[unit]}`;
}
