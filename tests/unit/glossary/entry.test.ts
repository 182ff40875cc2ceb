import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../glossary/entry';

const source = { title: '报告', issuer: '政府' };
const sense = { definition: '释义。', grade: 'official', source: 'report' };
const entry = { id: 'liu-wen', headword: '六稳', senses: [sense], category: '经济' };
const pack = {
  id: 'a-pack',
  name: '名词',
  version: '1',
  publisher: '政府',
  language: 'zh-Hans',
  license: 'none',
  sources: { report: source },
  entries: [entry],
};
const withEntry = (change: object) => ({ ...pack, entries: [{ ...entry, ...change }] });
const withSense = (change: object) => withEntry({ senses: [{ ...sense, ...change }] });
const withSource = (change: object) => withSense({ source: { ...source, ...change } });
const without = (value: object, key: string) => Object.fromEntries(Object.entries(value).filter(([k]) => k !== key));

describe('parsePack accepts', () => {
  it('a source by its name', () => {
    expect(parsePack(pack).entries[0]?.senses[0]?.source).toEqual(source);
  });

  it('a source in full, in a pack without sources', () => {
    const parsed = parsePack({ ...without(pack, 'sources'), entries: withSource({ date: '2021-01' }).entries });
    expect(parsed.entries[0]?.senses[0]?.source).toEqual({ ...source, date: '2021-01' });
  });

  it('an entry without the optional fields, and fills in empty lists', () => {
    expect(parsePack(pack).entries[0]).toMatchObject({ aliases: [], not: [], see: [] });
  });

  it('the forms of a condition', () => {
    const aliases = [{ text: '六稳' }, { text: '六稳', when: 'quoted' }, { text: '六稳', when: { near: ['六保'] } }];
    expect(parsePack(withEntry({ aliases })).entries[0]?.aliases).toEqual(aliases);
  });

  it.each(['2021', '2021-01', '2021-01-20'])('the date %s', (date) => {
    expect(parsePack(withSource({ date })).entries[0]?.senses[0]?.source.date).toBe(date);
  });

  it('no sources in its result: each sense has its own', () => {
    expect(parsePack(pack)).not.toHaveProperty('sources');
  });
});

describe('parsePack refuses', () => {
  it.each([null, undefined, 7, 'a pack', [], [pack]])('%j, which is no pack', (value) => {
    expect(() => parsePack(value)).toThrow('Not a valid pack');
  });

  it.each(['id', 'name', 'version', 'publisher', 'language', 'license', 'entries'])('a pack without %s', (key) => {
    expect(() => parsePack(without(pack, key))).toThrow(`Not a valid pack: ${key}: `);
  });

  it.each(['id', 'headword', 'senses', 'category'])('an entry without %s', (key) => {
    expect(() => parsePack({ ...pack, entries: [without(entry, key)] })).toThrow(`entries.0.${key}: `);
  });

  it.each(['definition', 'grade', 'source'])('a sense without %s', (key) => {
    expect(() => parsePack(withEntry({ senses: [without(sense, key)] }))).toThrow(`entries.0.senses.0.${key}: `);
  });

  it.each([
    ['a field that a pack has not', { ...pack, extra: 1 }, 'extra: '],
    ['a field that an entry has not', withEntry({ script: 'x' }), 'entries.0.script: '],
    ['a field that a sense has not', withSense({ html: '<b>' }), 'entries.0.senses.0.html: '],
    ['another language', { ...pack, language: 'en' }, 'language: '],
    ['an id with capitals', withEntry({ id: 'Liu-Wen' }), 'entries.0.id: '],
    ['an id that leaves its folder', withEntry({ id: '../x' }), 'entries.0.id: '],
    ['a headword of nothing but space', withEntry({ headword: ' \u3000' }), 'entries.0.headword: '],
    ['a headword that is too long', withEntry({ headword: '六'.repeat(61) }), 'entries.0.headword: '],
    ['a definition that is too long', withSense({ definition: '稳'.repeat(2001) }), 'entries.0.senses.0.definition: '],
    ['an unknown grade', withSense({ grade: 'semi-official' }), 'entries.0.senses.0.grade: '],
    ['no sense', withEntry({ senses: [] }), 'entries.0.senses: '],
    ['an empty list of parts', withSense({ items: [{ parts: [] }] }), 'entries.0.senses.0.items.0.parts: '],
    ['an unknown condition', withEntry({ when: 'always' }), 'entries.0.when: '],
    ['a condition without words', withEntry({ when: { near: [] } }), 'entries.0.when'],
    ['aliases that are no list', withEntry({ aliases: '六稳' }), 'entries.0.aliases: '],
  ])('%s, and names the place', (_, value, place) => {
    expect(() => parsePack(value)).toThrow(place);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'www.gov.cn',
    'x\nhttps://a.cn',
  ])('the address %j', (url) => {
    expect(() => parsePack(withSource({ url }))).toThrow(/entries\.0\.senses\.0\.source/);
  });

  it.each(['21', '2021-1', '2021/01', 'yesterday', '2021-01-20T00:00'])('the date %s', (date) => {
    expect(() => parsePack(withSource({ date }))).toThrow(/entries\.0\.senses\.0\.source/);
  });

  it('two entries with one id', () => {
    expect(() => parsePack({ ...pack, entries: [entry, entry] })).toThrow('two entries have the id liu-wen');
  });

  it.each(['other', '__proto__', 'constructor', 'toString', ''])('the unknown source %j', (name) => {
    expect(() => parsePack(withSense({ source: name }))).toThrow(`entry liu-wen names the unknown source ${name}`);
  });

  it('a source that is hidden behind __proto__', () => {
    const value: unknown = JSON.parse(
      JSON.stringify(withSense({ source: '__proto__' })).replace(
        '"sources":{',
        '"sources":{"__proto__":{"title":"x"},',
      ),
    );
    expect(() => parsePack(value)).toThrow('Not a valid pack');
    expect(Object.prototype).not.toHaveProperty('title');
  });

  it('at most ten places at a time', () => {
    const entries = Array.from({ length: 30 }, () => ({}));
    const message = (() => {
      try {
        return String(parsePack({ ...pack, entries }));
      } catch (error) {
        return String(error);
      }
    })();
    expect(message.split('; ')).toHaveLength(10);
  });
});
