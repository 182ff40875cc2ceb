import * as v from 'valibot';

/** A function that gives what a schema takes, and undefined for anything else. */
export const parserOf =
  <T extends v.GenericSchema>(schema: T) =>
  (message: unknown): v.InferOutput<T> | undefined => {
    const result = v.safeParse(schema, message);
    return result.success ? result.output : undefined;
  };
