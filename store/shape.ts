/**
 * The shapes of what a page's script is sent and finds stored. Small for its place: with the library that reads packs
 * and what pages send to the background, the script in each page would be larger by a twentieth.
 */

/** Whether a value of any origin has a shape. */
export type Shape<T> = (value: unknown) => value is T;
/** The type of what has a shape. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

export const flag: Shape<boolean> = (value) => typeof value === 'boolean';

/** A whole number from 0. */
export const count: Shape<number> = (value): value is number => Number.isInteger(value) && (value as number) >= 0;

/** Text of so many UTF-16 code units. */
export const text =
  (longest: number, shortest = 0): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length >= shortest && value.length <= longest;

export const oneOf =
  <const T extends readonly unknown[]>(...values: T): Shape<T[number]> =>
  (value): value is T[number] =>
    values.includes(value);

/** A record of all these fields and no others. */
export const record =
  <F extends Record<string, Shape<unknown>>>(fields: F): Shape<{ [K in keyof F]: Shaped<F[K]> }> =>
  (value): value is { [K in keyof F]: Shaped<F[K]> } => {
    if (typeof value !== 'object' || value === null) return false;
    const shapes = Object.entries(fields);
    const own = new Map(Object.entries(value));
    return own.size === shapes.length && shapes.every(([key, shape]) => own.has(key) && shape(own.get(key)));
  };

export const anyOf =
  <S extends Shape<unknown>[]>(...shapes: S): Shape<Shaped<S[number]>> =>
  (value): value is Shaped<S[number]> =>
    shapes.some((shape) => shape(value));
