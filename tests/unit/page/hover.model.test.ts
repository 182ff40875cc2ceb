import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HoverEvent, type HoverState, idle, step } from '../../../page/hover';

type Term = 'A' | 'B' | 'C';
/** A timer is named by how long ago it was started: 0 is the last one. */
type Command = HoverEvent<Term> | { name: 'fires'; ago: number };

const term = fc.constantFrom<Term>('A', 'B', 'C');
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ name: fc.constant('over' as const), what: fc.option(term) }) },
  { weight: 1, arbitrary: fc.constant({ name: 'over' as const, what: 'card' as const }) },
  { weight: 4, arbitrary: fc.record({ name: fc.constant('fires' as const), ago: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ name: fc.constant('chosen' as const), target: term }) },
  { weight: 1, arbitrary: fc.constant({ name: 'dismissed' as const }) },
);

/** What the screen shows and which timers were started: all that the world knows of the machine. */
class World {
  state: HoverState<Term> = idle;
  shown: Term | undefined;
  timers: number[] = [];

  tell(told: Command): void {
    const fired = told.name === 'fires' ? this.timers.at(-1 - told.ago) : undefined;
    if (told.name === 'fires' && fired === undefined) return;
    const event: HoverEvent<Term> = told.name === 'fires' ? { name: 'elapsed', token: fired! } : told;
    const before = this.state;
    const { state, actions } = step(before, event);
    this.state = state;
    for (const action of actions) {
      if (action.name === 'wait') {
        expect(action.token).toBe(state.token);
        expect(action.ms).toBeGreaterThan(0);
        this.timers.push(action.token);
      } else if (action.name === 'open') {
        expect(state).toMatchObject({ name: 'open', target: action.target, held: action.held });
        expect(action.held).toBe(event.name === 'chosen');
        this.shown = action.target;
      } else {
        expect(this.shown).toBeDefined();
        this.shown = undefined;
      }
    }
    this.#check(before, event, actions.length);
  }

  #check(before: HoverState<Term>, event: HoverEvent<Term>, actions: number): void {
    const { state } = this;
    const open = state.name === 'open' || state.name === 'leaving';
    expect(this.shown).toBe(open ? state.target : undefined);
    expect(state.token).toBeGreaterThanOrEqual(before.token);
    if (event.name === 'dismissed') expect(state.name).toBe('idle');
    if (event.name === 'elapsed' && event.token !== before.token) {
      expect(state).toBe(before);
      expect(actions).toBe(0);
    }
    if (before.name === 'open' && before.held && event.name !== 'chosen' && event.name !== 'dismissed') {
      expect(state).toBe(before);
    }
    // Nothing is stuck: who waits has the last timer still to come.
    if (state.name === 'aiming' || state.name === 'leaving') expect(this.timers.at(-1)).toBe(state.token);
    if (state.name === 'leaving') expect(state.next).not.toBe(state.target);
  }
}

it('what is shown is what the machine believes, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      const world = new World();
      for (const each of commands) world.tell(each);
    }),
    { numRuns: 2000 },
  );
});

it('comes to rest: with the pointer gone and its timers run out, only a held card is left', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      const world = new World();
      for (const each of commands) world.tell(each);
      world.tell({ name: 'over', what: null });
      world.tell({ name: 'fires', ago: 0 });
      expect(world.state.name === 'idle' || (world.state.name === 'open' && world.state.held)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
