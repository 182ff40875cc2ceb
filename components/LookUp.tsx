import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../glossary/entry';
import type { Origin } from '../glossary/origin';
import type { Found, How } from '../glossary/search';
import { glossOf } from './gloss';
import { SenseView } from './SenseView';
import { TermList } from './TermList';
import { useText } from './text';

export type Shelved = Entry & { origin: Origin };

export interface Answer {
  found: readonly Found<Shelved>[];
  /** Everything has been searched, in every way. */
  whole: boolean;
}
/** Looks a query up. */
export type Find = (query: string) => Answer;

/** What the reader wants to know. */
export interface Query {
  text: string;
  /** Asked for as a whole, from a selection or another list: an entry that is written so is opened at once. */
  direct: boolean;
}

export const NO_QUERY: Query = { text: '', direct: false };

interface LookUpProps {
  query: Query;
  /** Undefined while nothing can be searched yet. */
  answer: Answer | undefined;
  /** Where the focus goes when an entry is closed. */
  onBack(): void;
}

/** Entries of several packs that are one word. */
interface Word {
  how: How;
  /** The best first; at least one. */
  entries: readonly Shelved[];
}

/** 三公经费 and “三公”经费 are one word. */
const wordOf = ({ headword }: Entry): string => headword.replace(/[\p{P}\s]/gu, '') || headword;

/** What was found, each word once, in the order in which it was found. */
export function words(found: readonly Found<Shelved>[]): Word[] {
  const byWord = new Map<string, Word>();
  for (const { entry, how } of found) {
    const word = byWord.get(wordOf(entry));
    byWord.set(wordOf(entry), { how: word?.how ?? how, entries: [...(word?.entries ?? []), entry] });
  }
  return [...byWord.values()];
}

/** What was found for a query; a press on a word opens it in place of the list. */
export function LookUp({ query, answer, onBack }: LookUpProps) {
  const [opened, setOpened] = useState<{ query: Query; word: Word | undefined }>();
  const found = words(answer?.found ?? []);
  const [first] = found;
  const direct = query.direct && (first?.how === 'headword' || first?.how === 'alias') ? first : undefined;
  // What was opened for another query is closed with it.
  const pressed = opened?.query === query;
  const word = pressed ? opened.word : direct;
  const back = () => {
    setOpened({ query, word: undefined });
    onBack();
  };
  if (word) return <Opened word={word} focus={pressed} alone={found.length < 2} onBack={back} />;
  return (
    <Results
      found={found}
      whole={answer?.whole ?? false}
      query={query.text}
      onOpen={(word) => setOpened({ query, word })}
    />
  );
}

interface ResultsProps {
  found: readonly Word[];
  whole: boolean;
  query: string;
  onOpen(word: Word): void;
}

function Results({ found, whole, query, onOpen }: ResultsProps) {
  const t = useText();
  if (found.length === 0) return <p class="note">{whole ? t('popupNoResults', query.trim()) : t('searchPreparing')}</p>;
  const near = found.filter(({ how }) => how === 'near');
  const told = found.filter(({ how }) => how === 'definition');
  const written = found.filter(({ how }) => how !== 'near' && how !== 'definition');
  return (
    <>
      <Group found={written} label={t('popupResultsLabel')} onOpen={onOpen} />
      <Group found={near} heading={t(written.length > 0 ? 'searchAlike' : 'searchDidYouMean')} onOpen={onOpen} />
      <Group found={told} heading={t('searchInDefinitions')} onOpen={onOpen} />
    </>
  );
}

interface GroupProps {
  found: readonly Word[];
  label?: string;
  heading?: string;
  onOpen(word: Word): void;
}

function Group({ found, label, heading, onOpen }: GroupProps) {
  if (found.length === 0) return null;
  const rows = found.map((word) => {
    const [{ id, headword }] = word.entries as [Shelved];
    return { entry: id, headword, gloss: glossOf(word.entries[0]!), word };
  });
  return (
    <section>
      {heading && <h2 class="rubric">{heading}</h2>}
      <TermList rows={rows} label={heading ?? label ?? ''} onChoose={({ word }) => onOpen(word)} />
    </section>
  );
}

interface OpenedProps {
  word: Word;
  /** The reader has pressed it: the result that had the focus is gone. */
  focus: boolean;
  /** Nothing else was found, so that there is nothing to go back to. */
  alone: boolean;
  onBack(): void;
}

function Opened({ word: { entries }, focus, alone, onBack }: OpenedProps) {
  const t = useText();
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focus) back.current?.focus();
  }, [focus]);
  return (
    <article class="looked">
      {(focus || !alone) && (
        <button ref={back} type="button" class="back" onClick={onBack}>
          ‹ {t(focus ? 'popupBack' : 'searchOthers')}
        </button>
      )}
      <h2 class="headword">{entries[0]!.headword}</h2>
      {entries.flatMap(({ id, senses, origin }) =>
        senses.map((sense, i) => <SenseView key={`${id} ${i}`} sense={sense} origin={origin} entry={id} />),
      )}
    </article>
  );
}
