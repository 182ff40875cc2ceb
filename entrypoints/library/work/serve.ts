import type { Library } from '../../../store/library/library';
import type { Work } from '../../../store/library/packs';
import { IndexMaker } from '../../../store/pack-index';
import { codeOf, isCalledOff } from '../failures';
import { ImportDesk } from '../import/desk';
import type { FromWork, ToWork, WorkAnswers, WorkAsk } from './messages';
import { backupFile, packFile } from './write';

/** Progress is told no oftener than this, in ms. */
const TELL_EVERY_MS = 100;

/** Answers what the page asks for files in and out. @returns what takes its messages. */
export function serveWork(library: Library, tell: (message: FromWork) => void): (message: ToWork) => void {
  const desk = new ImportDesk(library);
  const indexes = new IndexMaker(library);
  const running = new Map<number, AbortController>();
  const run = async (job: number, ask: WorkAsk) => {
    const controller = new AbortController();
    running.set(job, controller);
    let told = 0;
    const onProgress = (share: number) => {
      const now = performance.now();
      if (now - told < TELL_EVERY_MS) return;
      told = now;
      tell({ type: 'progress', job, share });
    };
    try {
      const answer = await answerOf({ library, desk, indexes }, ask, { signal: controller.signal, onProgress });
      tell({ type: 'answer', job, answer });
    } catch (error) {
      tell({ type: 'failed', job, ...(isCalledOff(error) ? {} : { code: codeOf(error) }) });
    } finally {
      running.delete(job);
    }
  };
  return (message) => {
    if (message.type === 'work') void run(message.job, message.ask);
    else running.get(message.job)?.abort(new DOMException('Called off', 'AbortError'));
  };
}

interface Tools {
  library: Library;
  desk: ImportDesk;
  indexes: IndexMaker;
}

async function answerOf(
  { library, desk, indexes }: Tools,
  ask: WorkAsk,
  work: Work,
): Promise<WorkAnswers[WorkAsk['type']]> {
  switch (ask.type) {
    case 'open':
      return desk.open(ask.file, ask.words, work);
    case 'paste':
      return desk.paste(ask.text, ask.words, work);
    case 'table':
      return desk.table(ask.choices, ask.words, work);
    case 'plan':
      return desk.plan();
    case 'merge':
      return desk.merge(ask.answers, work) as Promise<undefined>;
    case 'pack':
      return indexes.after([ask.head.id], ask.version, () =>
        desk.pack(ask.head, ask.taken, work),
      ) as Promise<undefined>;
    case 'restore':
      return indexes.after(desk.packsToRestore(ask.taken), ask.version, () =>
        desk.restore(ask.answers, ask.mode, ask.taken, work),
      ) as Promise<undefined>;
    case 'index':
      return indexes.done() as Promise<undefined>;
    case 'undo':
      return desk.undo() as Promise<undefined>;
    case 'backup':
      return backupFile(library, ask, work);
    case 'export':
      return packFile(library, ask, work);
  }
}
