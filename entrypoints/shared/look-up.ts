import type { Find } from '../../components/LookUp';
import { makeSearch, type Sound } from '../../glossary/search';
import { loadSound } from './pinyin';
import { bundledShelf, wholeShelf } from './shelf';

/**
 * The search of popup and panel: at once over what ships, then over the reader's packs as well and by sound.
 * @param ready called with each better one.
 */
export async function openLookUp(ready: (find: Find) => void): Promise<void> {
  const first = makeSearch(bundledShelf());
  ready((query) => ({ found: first(query), whole: false }));
  const [shelf, pinyin] = await Promise.all([wholeShelf().catch(() => bundledShelf()), soundOrNone()]);
  const search = makeSearch(shelf, pinyin ? { pinyin } : {});
  await search.warm(() => new Promise((done) => setTimeout(done)));
  ready((query) => ({ found: search(query), whole: true }));
}

async function soundOrNone(): Promise<Sound | undefined> {
  try {
    return await loadSound();
  } catch {
    return undefined;
  }
}
