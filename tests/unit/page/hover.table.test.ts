import { describe, expect, it } from 'vitest';
import { DWELL_MS, GRACE_MS, type HoverEvent, type HoverState, idle, step } from '../../../page/hover';

type Term = 'A' | 'B' | 'C';
const token = 7;

const STATES = {
  idle: { name: 'idle', token },
  'aiming A': { name: 'aiming', token, target: 'A' },
  'open A': { name: 'open', token, target: 'A', held: false },
  'held A': { name: 'open', token, target: 'A', held: true },
  'leaving A': { name: 'leaving', token, target: 'A' },
  'leaving A for B': { name: 'leaving', token, target: 'A', next: 'B' },
} satisfies Record<string, HoverState<Term>>;

const EVENTS = {
  nothing: { name: 'over', what: null },
  card: { name: 'over', what: 'card' },
  'term A': { name: 'over', what: 'A' },
  'term B': { name: 'over', what: 'B' },
  'term C': { name: 'over', what: 'C' },
  timer: { name: 'elapsed', token },
  'late timer': { name: 'elapsed', token: token - 1 },
  'later timer': { name: 'elapsed', token: token + 1 },
  'choose A': { name: 'chosen', target: 'A' },
  'choose B': { name: 'chosen', target: 'B' },
  dismiss: { name: 'dismissed' },
} satisfies Record<string, HoverEvent<Term>>;

/** What is expected: the next state (`=` for the very same) and the actions. */
const TABLE: Record<keyof typeof STATES, Record<keyof typeof EVENTS, string>> = {
  idle: {
    nothing: 'idle',
    card: 'idle',
    'term A': 'aiming A, wait dwell',
    'term B': 'aiming B, wait dwell',
    'term C': 'aiming C, wait dwell',
    timer: '=',
    'late timer': '=',
    'later timer': '=',
    'choose A': 'held A, open A held',
    'choose B': 'held B, open B held',
    dismiss: 'idle',
  },
  'aiming A': {
    nothing: 'idle',
    card: 'idle',
    'term A': '=',
    'term B': 'aiming B, wait dwell',
    'term C': 'aiming C, wait dwell',
    timer: 'open A, open A',
    'late timer': '=',
    'later timer': '=',
    'choose A': 'held A, open A held',
    'choose B': 'held B, open B held',
    dismiss: 'idle',
  },
  'open A': {
    nothing: 'leaving A, wait grace',
    card: '=',
    'term A': '=',
    'term B': 'leaving A for B, wait dwell',
    'term C': 'leaving A for C, wait dwell',
    timer: '=',
    'late timer': '=',
    'later timer': '=',
    'choose A': 'held A, open A held',
    'choose B': 'held B, open B held',
    dismiss: 'idle, close',
  },
  'held A': {
    nothing: '=',
    card: '=',
    'term A': '=',
    'term B': '=',
    'term C': '=',
    timer: '=',
    'late timer': '=',
    'later timer': '=',
    'choose A': 'held A, open A held',
    'choose B': 'held B, open B held',
    dismiss: 'idle, close',
  },
  'leaving A': {
    nothing: '=',
    card: 'open A',
    'term A': 'open A',
    'term B': 'leaving A for B, wait dwell',
    'term C': 'leaving A for C, wait dwell',
    timer: 'idle, close',
    'late timer': '=',
    'later timer': '=',
    'choose A': 'held A, open A held',
    'choose B': 'held B, open B held',
    dismiss: 'idle, close',
  },
  'leaving A for B': {
    nothing: 'leaving A, wait grace',
    card: 'open A',
    'term A': 'open A',
    'term B': '=',
    'term C': 'leaving A for C, wait dwell',
    timer: 'open B, open B',
    'late timer': '=',
    'later timer': '=',
    'choose A': 'held A, open A held',
    'choose B': 'held B, open B held',
    dismiss: 'idle, close',
  },
};

function nameOf(state: HoverState<Term>): string {
  if (state.name === 'idle') return 'idle';
  if (state.name === 'open') return `${state.held ? 'held' : 'open'} ${state.target}`;
  return `${state.name} ${state.target}${state.name === 'leaving' && state.next ? ` for ${state.next}` : ''}`;
}

const WAITS: Record<number, string> = { [DWELL_MS]: 'dwell', [GRACE_MS]: 'grace' };

function told(before: HoverState<Term>, event: HoverEvent<Term>): string {
  const { state, actions } = step(before, event);
  if (state === before) return ['=', ...actions].join(', ');
  const done = actions.map((action) => {
    if (action.name === 'wait') return `wait ${WAITS[action.ms]}`;
    return action.name === 'open' ? `open ${action.target}${action.held ? ' held' : ''}` : action.name;
  });
  return [nameOf(state), ...done].join(', ');
}

describe.each(Object.keys(TABLE) as (keyof typeof STATES)[])('%s', (name) => {
  const row = TABLE[name];

  it.each(Object.entries(row) as [keyof typeof EVENTS, string][])('and %s gives %s', (event, expected) => {
    expect(told(STATES[name], EVENTS[event])).toBe(expected);
  });

  it.each(Object.keys(row) as (keyof typeof EVENTS)[])('and %s: a change of state makes older timers late', (event) => {
    const { state } = step<Term>(STATES[name], EVENTS[event]);
    expect(state.token).toBe(state === STATES[name] ? token : token + 1);
  });
});

it('begins idle', () => {
  expect(told(idle, EVENTS['term A'])).toBe('aiming A, wait dwell');
});

it('the pointer has longer to reach the card than it must rest on a term', () => {
  expect(GRACE_MS).toBeGreaterThan(DWELL_MS);
});
