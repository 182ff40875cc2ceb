/** Who reads a long list to draw it holds this; who has seconds of work that nobody watches waits for it. */
const LIST = 'gongwen-list';
/** Until a list that was read stands on the screen, in ms. */
const DRAW_MS = 400;
/** Until a page that was told of a written pack begins to read it, in ms. */
const TURN_MS = 1000;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const lockManager = () => globalThis.navigator?.locks as LockManager | undefined;

/** Reads a list that is drawn next. Heavy work waits from now until it can be seen. @throws whatever `read` throws. */
export function readToDraw<T>(read: () => Promise<T>): Promise<T> {
  const locks = lockManager();
  if (!locks) return read();
  return new Promise((done, fail) => {
    const turn = async () => {
      done(await read());
      await pause(DRAW_MS);
    };
    locks.request(LIST, { mode: 'shared' }, turn).catch(fail);
  });
}

/**
 * Settles when what has just been written is listed in every page that shows it, or in none: on two cores a page that
 * draws beside two busy workers answers late.
 */
export async function afterDrawing(): Promise<void> {
  const locks = lockManager();
  if (!locks) return;
  await pause(TURN_MS);
  await locks.request(LIST, () => {});
}

/** Lets a list be drawn that was just told of. */
export const whileDrawn = (): Promise<void> => pause(DRAW_MS);
