import fc from 'fast-check';
import type { PersonalEntry } from '../../../../glossary/exchange/personal';

/** Characters that have a meaning somewhere on the way to a file and back. */
const UNITS = [...'大城三管，、；;|"\'=+-@＝<>&\\{}[]:# ,\t\n\r年a1_é👍𠀀'];

/** Text as an entry may hold it: trimmed, not empty. */
export function textOf(max: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: Math.min(max, 24) })
    .map((text) => text.trim().slice(0, max).trim())
    .filter((text) => text.length > 0 && text.isWellFormed());
}

const idOf = fc
  .array(fc.string({ unit: fc.constantFrom(...'abc012'), minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((words) => words.join('-'));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const date = fc.constantFrom('2021', '2021-01', '2021-01-20');
const url = fc.constantFrom('https://www.gov.cn/', 'http://example.com/a?b=c&d=%20"');
const when = fc.oneof(
  fc.constant('quoted' as const),
  fc.record({ near: fc.array(textOf(20), { minLength: 1, maxLength: 3 }) }),
  fc.record({ near: fc.array(textOf(20), { minLength: 1, maxLength: 3 }), quoted: fc.constant(true as const) }),
);
const source = fc.record({
  title: textOf(200),
  issuer: textOf(120),
  documentNumber: maybe(textOf(60)),
  session: maybe(textOf(120)),
  date: maybe(date),
  url: maybe(url),
  locator: maybe(textOf(120)),
  quotedFrom: maybe(textOf(200)),
});
const items = fc.array(
  fc.record({ label: maybe(textOf(20)), parts: fc.array(textOf(120), { minLength: 1, maxLength: 3 }) }),
  { maxLength: 2 },
);
const sense = fc.record({
  definition: textOf(2000),
  items: maybe(items),
  region: maybe(textOf(40)),
  period: maybe(textOf(40)),
  grade: fc.constantFrom('official' as const, 'editorial' as const),
  source,
});
const moment = fc.integer({ min: 0, max: 4e12 });

/** JSON has no undefined: a field that is not there is not there. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export const personalEntry: fc.Arbitrary<PersonalEntry> = fc
  .record({
    id: idOf,
    headword: textOf(60),
    when: maybe(when),
    aliases: fc.array(fc.record({ text: textOf(60), when: maybe(when) }), { maxLength: 3 }),
    not: fc.array(textOf(40), { maxLength: 2 }),
    // The same sense twice says it once.
    senses: fc.uniqueArray(sense, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
    category: textOf(20),
    see: fc.array(idOf, { maxLength: 2 }),
    checked: maybe(fc.record({ on: date, by: fc.constant('second reading' as const), basis: textOf(400) })),
    createdAt: moment,
    changedAt: moment,
    note: maybe(textOf(2000)),
    origin: maybe(fc.record({ title: textOf(200), url: maybe(url), kept: moment })),
  })
  .map(plain);

/** A library: entries with ids of their own. */
export const library = fc.uniqueArray(personalEntry, { maxLength: 8, selector: ({ id }) => id });
