// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pointerPage } from './pointer-page';

const page = pointerPage();

describe('a pointer that', () => {
  it('rests on a term opens its card, not before the dwell', () => {
    page.send('pointermove', 150);
    page.rest(180);
    expect(page.shown).toEqual([]);
    page.rest(20);
    expect(page.shown).toEqual(['open 甲词']);
  });

  it('passes over a term opens nothing', () => {
    page.send('pointermove', 0);
    page.rest(500);
    page.move(0, 1000, 400);
    page.rest(1000);
    expect(page.shown).toEqual([]);
  });

  it('sets off fast from a term opens nothing on the way', () => {
    page.send('pointermove', 150);
    page.rest(60);
    page.move(150, 3000, 480);
    expect(page.shown).toEqual([]);
    page.rest(1000);
    expect(page.shown).toEqual([]);
  });

  it('comes to rest on a term after a fast move opens its card', () => {
    page.move(2000, 350, 320);
    page.rest(400);
    expect(page.shown).toEqual(['open 乙词']);
  });

  it('goes away closes the card after the grace', () => {
    page.send('pointermove', 150);
    page.rest(300);
    page.send('pointermove', 250);
    page.rest(320);
    expect(page.shown).toEqual(['open 甲词']);
    page.rest(60);
    expect(page.shown).toEqual(['open 甲词', 'close']);
  });

  it('goes on to the card keeps it open', () => {
    page.send('pointermove', 150);
    page.rest(300);
    page.send('pointermove', 250);
    page.rest(100);
    page.send('pointermove', 260, {}, page.host);
    page.rest(2000);
    expect(page.shown).toEqual(['open 甲词']);
  });

  it('leaves the window closes the card', () => {
    page.send('pointermove', 150);
    page.rest(300);
    page.send('pointerleave', -1, {}, document.documentElement);
    page.rest(400);
    expect(page.shown).toEqual(['open 甲词', 'close']);
  });

  it('leaves the window at once from a term opens nothing', () => {
    page.send('pointermove', 150);
    page.rest(10);
    page.send('pointerleave', -1, {}, document.documentElement);
    page.rest(1000);
    expect(page.shown).toEqual([]);
  });

  it('leaves an element inside a term is still on the term', () => {
    page.send('pointermove', 150);
    page.rest(300);
    page.send('pointerleave', 150, {}, document.querySelector('p')!);
    page.rest(1000);
    expect(page.shown).toEqual(['open 甲词']);
  });

  it('is a finger opens nothing by moving', () => {
    page.send('pointermove', 150, { pointerType: 'touch' });
    page.rest(1000);
    expect(page.shown).toEqual([]);
  });
});

describe('with Alt as the trigger', () => {
  it('a pointer at rest opens nothing without Alt', () => {
    page.trigger = 'alt';
    page.send('pointermove', 150);
    page.rest(1000);
    expect(page.shown).toEqual([]);
  });

  it('a pointer at rest opens with Alt, and the card stays when Alt is let go', () => {
    page.trigger = 'alt';
    page.send('pointermove', 150, { altKey: true });
    page.rest(300);
    page.send('pointermove', 151);
    page.rest(1000);
    expect(page.shown).toEqual(['open 甲词']);
  });
});
