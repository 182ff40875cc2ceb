/** The UTF-16 code unit of a character. */
export const unitOf = (char: string): number => char.charCodeAt(0);

/** The code units of all characters of a string. */
export const unitsOf = (chars: string): ReadonlySet<number> => new Set([...chars].map(unitOf));

/** Whether a unit is a Chinese character. */
export const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
