import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { json, PackFileSchema } from '../../../../glossary/exchange/pack-json';
import { OPTIONS } from './support';

const file = new URL('../../../../docs/pack.schema.json', import.meta.url);

/** What JSON Schema cannot say (white space is trimmed before its length is counted) is left out. */
const schema = toJsonSchema(PackFileSchema, { typeMode: 'input', errorMode: 'ignore' });

describe('the published schema of a pack', () => {
  it('is the schema that packs are checked by', () => {
    const expected = JSON.parse(JSON.stringify({ title: 'A pack of 公文词解', ...schema })) as unknown;
    // To write it anew: SCHEMA=write npx vitest run --project unit schema, then npx biome check --write docs
    if (process.env.SCHEMA === 'write') writeFileSync(file, JSON.stringify(expected, null, 2));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(expected);
  });

  it('says what an entry needs, and that it has nothing else', () => {
    const entry = schema.properties?.entries as { items: { required: string[]; additionalProperties: boolean } };
    expect(entry.items.required).toEqual(['id', 'headword', 'senses', 'category']);
    expect(entry.items.additionalProperties).toBe(false);
  });
});

it('the sample pack in the docs is read without a problem', async () => {
  const sample = readFileSync(new URL('../../../../docs/sample-pack.json', import.meta.url));
  const { problems, entries } = await json.read!(sample, OPTIONS);
  expect(problems).toEqual([]);
  expect(entries).toHaveLength(2);
});
