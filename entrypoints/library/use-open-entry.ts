import { useState } from 'preact/hooks';
import { failureText } from '../../components/library/failure-text';
import type { Listed } from '../../components/library/types';
import { useText } from '../../components/text';
import { OWN_PACK, type PersonalEntry, toPersonal } from '../../glossary/exchange/personal';
import type { Tell } from './App';
import { codeOf } from './failures';
import { copyToOwn, deleteEntry, saveEntry, undoChange } from './own-entries';

/** What stands beside the list: an own entry to be written, or one of another pack to be read. */
export type Open = { kind: 'own'; entry: PersonalEntry | undefined; newId: string } | ({ kind: 'other' } & Listed);

/** The entry that is open beside the list, and what can be done with it. */
export function useOpenEntry({ say, fail }: Tell) {
  const t = useText();
  const [open, setOpen] = useState<Open>();
  const [failure, setFailure] = useState<string>();
  const show = (next: Open | undefined) => {
    setFailure(undefined);
    setOpen(next);
  };
  const own = (entry: PersonalEntry | undefined): Open => ({ kind: 'own', entry, newId: `own-${crypto.randomUUID()}` });
  const undoing = (change: Parameters<typeof undoChange>[0]) => () =>
    void undoChange(change).then(() => show(undefined), fail);
  return {
    ...{ open, failure },
    create: () => show(own(undefined)),
    close: () => show(undefined),
    show({ pack, entry }: Listed) {
      show(pack === OWN_PACK ? own(toPersonal(entry, Date.now())) : { kind: 'other', pack, entry });
    },
    async save(entry: PersonalEntry) {
      const before = open?.kind === 'own' ? open.entry : undefined;
      try {
        const undo = await saveEntry(entry, before);
        show(undefined);
        say({ text: t('librarySaved', entry.headword), undo: undoing(undo) });
      } catch (error) {
        setFailure(failureText(codeOf(error), t));
      }
    },
    async remove(entry: PersonalEntry) {
      try {
        const undo = await deleteEntry(entry);
        show(undefined);
        say({ text: t('libraryDeleted', entry.headword), undo: undoing(undo) });
      } catch (error) {
        fail(error);
      }
    },
    async copy({ entry }: Listed) {
      try {
        const { copy, undo } = await copyToOwn(entry, Date.now());
        show(own(copy));
        if (undo) say({ text: t('libraryCopied', entry.headword), undo: undoing(undo) });
        else say({ text: t('libraryAlreadyOwn', entry.headword) });
      } catch (error) {
        fail(error);
      }
    },
  };
}
