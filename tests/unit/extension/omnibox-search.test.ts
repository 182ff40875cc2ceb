import { describe, expect, it } from 'vitest';
import { OmniboxSearch } from '../../../entrypoints/background/omnibox-search';
import { bundledShelf, type Shelved } from '../../../entrypoints/shared/shelf';
import { entryWith } from '../components/entries';

const of = (kind: 'personal' | 'imported', id: string, headword: string): Shelved => ({
  ...entryWith({ id, headword }),
  origin: { kind, name: kind },
});
const heads = async (search: OmniboxSearch, query: string) =>
  (await search.find(query, 6)).map(({ entry }) => entry.headword);

describe('the search of the address bar', () => {
  it('finds own words by sound as well, in the order of the shelf', async () => {
    const own = of('personal', 'own/x', '大城三管新办法');
    const search = new OmniboxSearch(() => Promise.resolve([own, ...bundledShelf()]));
    expect((await heads(search, 'dcsg')).slice(0, 2)).toEqual(['大城三管', '大城三管新办法']);
    expect(await heads(search, 'dcsgxbf')).toEqual(['大城三管新办法']);
  });

  it('of a large library finds all by what is written, and what ships and is own by sound', async () => {
    const digits = [...'甲乙丙丁戊己庚辛壬癸'];
    const many = Array.from({ length: 20_001 }, (_, n) => {
      const word = [...String(n).padStart(5, '0')].map((digit) => digits[Number(digit)]).join('');
      return of('imported', `big/${n}`, `${word}周边制`);
    });
    const own = of('personal', 'own/x', '周边新制度');
    const search = new OmniboxSearch(() => Promise.resolve([...many, own, ...bundledShelf()]));
    // Until all of it is ready what ships answers.
    expect(await heads(search, 'dcsg')).toEqual(['大城三管']);
    const deadline = Date.now() + 30_000;
    while (!(await heads(search, '周边新制度')).includes('周边新制度') && Date.now() < deadline);
    expect(await heads(search, 'zbxzd')).toEqual(['周边新制度']);
    expect((await heads(search, '乙癸壬甲甲周边制'))[0]).toBe('乙癸壬甲甲周边制');
    expect(await heads(search, 'dcsg')).toEqual(['大城三管']);
  });

  it('has other packs after a change, also where the earlier ones are still on their way', async () => {
    const asked: ((shelf: Shelved[]) => void)[] = [];
    const search = new OmniboxSearch(() => new Promise((answer) => asked.push(answer)));
    expect(await heads(search, '大城三管')).toEqual(['大城三管']);
    search.forget();
    const later = heads(search, '周边词');
    asked[1]!([of('personal', 'own/new', '周边词')]);
    expect(await later).toEqual(['周边词']);
    asked[0]!([of('personal', 'own/old', '周边词旧')]);
    await new Promise((done) => setTimeout(done));
    expect(await heads(search, '周边词')).toEqual(['周边词']);
  });

  it('of a library that cannot be read finds what ships', async () => {
    const search = new OmniboxSearch(() => Promise.reject(new Error('damaged')));
    expect(await heads(search, '大城三管')).toEqual(['大城三管']);
  });
});
