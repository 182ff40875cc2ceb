// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { pointerPage } from './pointer-page';

const page = pointerPage();

describe('a press', () => {
  it('on a term opens nothing where pointing is the trigger', () => {
    page.send('click', 150);
    expect(page.shown).toEqual([]);
  });

  it('on a term opens a held card where a click is the trigger', () => {
    page.trigger = 'click';
    page.send('click', 150);
    expect(page.shown).toEqual(['held 甲词']);
    page.send('pointermove', 250);
    page.rest(1000);
    expect(page.shown).toEqual(['held 甲词']);
  });

  it('of a finger opens, whatever the trigger', () => {
    page.send('click', 150, { pointerType: 'touch' });
    expect(page.shown).toEqual(['held 甲词']);
  });

  it.each([
    ['with another button', { button: 1 }],
    ['where there is no term', { clientX: 250 }],
  ])('%s opens nothing', (_, init) => {
    page.trigger = 'click';
    page.send('click', 150, init);
    expect(page.shown).toEqual([]);
  });

  it('on a link is left to the link', () => {
    page.trigger = 'click';
    page.send('click', 150, {}, document.querySelector('a')!);
    expect(page.shown).toEqual([]);
  });

  it('that the page has used for itself opens nothing', () => {
    page.trigger = 'click';
    const use = (event: Event) => event.preventDefault();
    window.addEventListener('click', use, { capture: true, once: true });
    page.send('click', 150);
    expect(page.shown).toEqual([]);
  });

  it('elsewhere closes a held card; one on the card does not', () => {
    page.watch.choose(page.mentions[0]!);
    page.send('pointerdown', 250, {}, page.host);
    expect(page.shown).toEqual(['held 甲词']);
    page.send('pointerdown', 250);
    expect(page.shown).toEqual(['held 甲词', 'close']);
  });
});

describe('Esc', () => {
  it('closes the card, and the page hears nothing of it', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    page.watch.choose(page.mentions[0]!);
    const event = page.press('Escape');
    document.removeEventListener('keydown', heard);
    expect(page.shown).toEqual(['held 甲词', 'close']);
    expect(event.defaultPrevented).toBe(true);
    expect(heard).not.toHaveBeenCalled();
  });

  it('is the page’s own where no card is open', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { once: true });
    expect(page.press('Escape').defaultPrevented).toBe(false);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('alone closes: other keys are the page’s', () => {
    page.watch.choose(page.mentions[0]!);
    for (const key of ['Enter', 'a', 'Tab']) expect(page.press(key).defaultPrevented).toBe(false);
    expect(page.shown).toEqual(['held 甲词']);
  });
});

describe('stopped', () => {
  it('hears nothing and opens nothing that was under way', () => {
    page.send('pointermove', 150);
    page.rest(100);
    page.watch.stop();
    page.rest(1000);
    page.send('pointermove', 350);
    page.rest(1000);
    page.send('click', 150, { pointerType: 'touch' });
    expect(page.shown).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
