import * as v from 'valibot';
import { type Problem, type ProblemCode, problem } from './problems';

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

type Checked<T> = { value: T } | { problems: Problem[] };

/** Checks a value against a schema; what is wrong comes as problems, each with its field. At most five a value. */
export function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  line: number | undefined,
): Checked<v.InferOutput<S>> {
  const forbidden = forbiddenKey(value);
  if (forbidden !== undefined) return { problems: [problem('field.forbidden', { line, field: forbidden })] };
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output };
  return {
    problems: result.issues.slice(0, 5).map((issue) => {
      const field = v.getDotPath(issue) ?? undefined;
      return problem(codeOf(issue), { line, field, found: issue.received });
    }),
  };
}

function codeOf(issue: v.BaseIssue<unknown>): ProblemCode {
  if (issue.expected === 'never') return 'field.unknown';
  if (issue.received === 'undefined' || issue.type === 'min_length') return 'field.missing';
  return issue.type === 'max_length' ? 'field.too-long' : 'field.invalid';
}

/** A key that would reach the prototype of the object that it is copied to. Schemas pass over it in silence. */
function forbiddenKey(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) {
    const found = FORBIDDEN.find((key) => Object.hasOwn(value, key));
    if (found) return found;
  }
  for (const inner of Object.values(value)) {
    const found = typeof inner === 'object' ? forbiddenKey(inner) : undefined;
    if (found) return found;
  }
  return undefined;
}
