import type { ItemGroup } from '../entry';
import type { Block } from './block';
import type { Definition, DefinitionKind } from './definition';
import { type Joined, placesOf, tidy, wholeOf } from './joined';
import type { Range } from './members';

/** A definition as it is found in a joined text: where the term stands and where what is said of it. */
export interface Finding {
  term: Range;
  definition: Range;
  kind: DefinitionKind;
  items?: ItemGroup[];
  aliases?: string[];
  mark?: Definition['mark'];
  /** The term as it is to be called, where that is not what stands at its place. */
  name?: string;
}

const LONGEST_TERM = 60;
const LONGEST_DEFINITION = 2000;
/** 135, 3+2: a name only where its numbers are explained, and then only in quotes. */
const FORMULA = /^\d(?:[+＋]?\d)+$/;
const WORD = /[\u4e00-\u9fffA-Za-z]/;

/** A finding as a definition of the document; none where term or definition are empty or beyond all measure. */
export function settle(finding: Finding, joined: Joined, blocks: readonly Block[]): Definition | undefined {
  const { text } = joined;
  const term = finding.name ?? tidy(text.slice(...finding.term));
  const definition = tidy(text.slice(...finding.definition));
  if (term.length > LONGEST_TERM || definition.length > LONGEST_DEFINITION) return undefined;
  if (!WORD.test(definition)) return undefined;
  if (!WORD.test(term) && !(finding.mark === 'quoted' && FORMULA.test(term))) return undefined;
  const start = Math.min(finding.term[0], finding.definition[0]);
  const end = Math.max(finding.term[1], finding.definition[1]);
  const places = placesOf(joined, start, end);
  const whole = wholeOf(places, blocks);
  return {
    term,
    aliases: (finding.aliases ?? []).filter(
      (alias) => alias !== term && alias.length > 1 && alias.length <= LONGEST_TERM,
    ),
    definition,
    kind: finding.kind,
    ...(finding.items ? { items: finding.items } : {}),
    ...whole,
    block: places[0]?.block ?? 0,
    places,
    mark: finding.mark ?? true,
  };
}
