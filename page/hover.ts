/**
 * The hover card as a state machine: pure, told of events, answering with the next state and what is to be done.
 * Timers carry a token, so that one that fires late means nothing.
 */

/** A pointer that merely passes opens nothing: it must stay this long on a term, in ms. */
export const DWELL_MS = 150;
/** Time to move from the term to the card, or back, before the card closes, in ms. */
export const GRACE_MS = 300;
/** A pointer faster than this is on its way elsewhere, in CSS px per ms. */
export const SPEED_LIMIT = 1;

export type HoverState<T> =
  | { name: 'idle'; token: number }
  | { name: 'aiming'; token: number; target: T }
  | { name: 'open'; token: number; target: T; held: boolean }
  /** Open, and the pointer has gone elsewhere; `next` is the term on which it rests now. */
  | { name: 'leaving'; token: number; target: T; next?: T };

export type HoverEvent<T> =
  /** The pointer is over a term, over the card, or over neither. */
  | { name: 'over'; what: T | 'card' | null }
  /** A timer that was started with this token has run out. */
  | { name: 'elapsed'; token: number }
  /** The reader asked for this term by click, tap or key: it stays open until dismissed. */
  | { name: 'chosen'; target: T }
  /** The reader pinned the open card, or let it go again. */
  | { name: 'held'; held: boolean }
  /** Esc, a press elsewhere, the term scrolled away or the text changed. */
  | { name: 'dismissed' };

export type HoverAction<T> =
  | { name: 'wait'; ms: number; token: number }
  | { name: 'open'; target: T; held: boolean }
  | { name: 'close' };

export interface HoverStep<T> {
  state: HoverState<T>;
  actions: HoverAction<T>[];
}

export const idle: HoverState<never> = { name: 'idle', token: 0 };

export function step<T>(state: HoverState<T>, event: HoverEvent<T>): HoverStep<T> {
  const token = state.token + 1;
  const stay: HoverStep<T> = { state, actions: [] };
  const open = (target: T, held: boolean): HoverStep<T> => ({
    state: { name: 'open', token, target, held },
    actions: [{ name: 'open', target, held }],
  });
  if (event.name === 'chosen') return open(event.target, true);
  if (event.name === 'dismissed') {
    const shown = state.name === 'open' || state.name === 'leaving';
    return { state: { name: 'idle', token }, actions: shown ? [{ name: 'close' }] : [] };
  }
  if (event.name === 'held') {
    if (state.name !== 'open' && state.name !== 'leaving') return stay;
    return { state: { name: 'open', token, target: state.target, held: event.held }, actions: [] };
  }
  if (event.name === 'elapsed') return event.token === state.token ? elapsed(state, open) : stay;
  const { what } = event;
  switch (state.name) {
    case 'idle':
    case 'aiming':
      if (what === null || what === 'card') return { state: { name: 'idle', token }, actions: [] };
      if (state.name === 'aiming' && state.target === what) return stay;
      return { state: { name: 'aiming', token, target: what }, actions: [{ name: 'wait', ms: DWELL_MS, token }] };
    case 'open':
      if (state.held || what === 'card' || what === state.target) return stay;
      return leave(state.target, what, token);
    case 'leaving':
      if (what === 'card' || what === state.target) {
        return { state: { name: 'open', token, target: state.target, held: false }, actions: [] };
      }
      if (what === (state.next ?? null)) return stay;
      return leave(state.target, what, token);
  }
}

function leave<T>(target: T, next: T | null, token: number): HoverStep<T> {
  const ms = next === null ? GRACE_MS : DWELL_MS;
  return {
    state: { name: 'leaving', token, target, ...(next === null ? {} : { next }) },
    actions: [{ name: 'wait', ms, token }],
  };
}

function elapsed<T>(state: HoverState<T>, open: (target: T, held: boolean) => HoverStep<T>): HoverStep<T> {
  if (state.name === 'aiming') return open(state.target, false);
  if (state.name === 'leaving' && state.next !== undefined) return open(state.next, false);
  if (state.name === 'leaving') {
    return { state: { name: 'idle', token: state.token + 1 }, actions: [{ name: 'close' }] };
  }
  return { state, actions: [] };
}
