import { describe, expect, it } from 'vitest';
import { type HoverAction, type HoverEvent, type HoverState, idle, step } from '../../../page/hover';

type Told = HoverEvent<string> | 'time passes';

/** Plays events and tells what was opened and closed; `time passes` lets the last timer that was started run out. */
function play(...events: Told[]): string[] {
  let state: HoverState<string> = idle;
  let wait: Extract<HoverAction<string>, { name: 'wait' }> | undefined;
  const shown: string[] = [];
  for (const event of events) {
    if (event === 'time passes' && !wait) continue;
    const next: ReturnType<typeof step<string>> = step<string>(
      state,
      event === 'time passes' ? { name: 'elapsed', token: wait!.token } : event,
    );
    state = next.state;
    for (const action of next.actions) {
      if (action.name === 'wait') wait = action;
      else shown.push(action.name === 'open' ? `open ${action.target}` : 'close');
    }
  }
  return shown;
}

const over = (what: string | null): Told => ({ name: 'over', what });
const chosen = (target: string): Told => ({ name: 'chosen', target });
const dismissed: Told = { name: 'dismissed' };
const timePasses: Told = 'time passes';

describe('a reader', () => {
  it('whose pointer passes by sees nothing', () => {
    expect(play(over('A'), over(null), timePasses)).toEqual([]);
    expect(play(over('A'), over('B'), over(null), timePasses)).toEqual([]);
  });

  it('who rests on a term sees its card', () => {
    expect(play(over('A'), timePasses)).toEqual(['open A']);
  });

  it('who comes back within the dwell starts it anew', () => {
    expect(play(over('A'), over(null), over('A'))).toEqual([]);
    expect(play(over('A'), over(null), over('A'), timePasses)).toEqual(['open A']);
  });

  it('who moves from the term to the card keeps it', () => {
    expect(play(over('A'), timePasses, over(null), over('card'), timePasses)).toEqual(['open A']);
  });

  it('who goes away loses it', () => {
    expect(play(over('A'), timePasses, over(null), timePasses)).toEqual(['open A', 'close']);
  });

  it('who crosses another term on the way to the card keeps it', () => {
    expect(play(over('A'), timePasses, over('B'), over('card'), timePasses)).toEqual(['open A']);
  });

  it('who rests on another term sees that one instead, without a flash of nothing', () => {
    expect(play(over('A'), timePasses, over('B'), timePasses)).toEqual(['open A', 'open B']);
  });

  it('who pinned a card keeps it wherever the pointer goes', () => {
    expect(play(chosen('A'), over('B'), timePasses, over(null), timePasses)).toEqual(['open A']);
  });

  it('who dismisses a card while aiming at another sees none', () => {
    expect(play(over('A'), timePasses, over('B'), dismissed, timePasses)).toEqual(['open A', 'close']);
  });

  it('who still rests on the term that was dismissed does not see it come back by an old timer', () => {
    expect(play(over('A'), dismissed, timePasses)).toEqual([]);
  });
});
