import Fuse from 'fuse.js';
import AhoCorasick from 'modern-ahocorasick';
import type { Contender } from './rounds';

/**
 * What one would take instead, with the headwords as they are written. All of them get the text as one string; how it
 * is come by is counted with each (in a page: the text nodes are walked).
 */
export function peers(terms: readonly string[], read: () => string): Contender[] {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  const alternation = new RegExp(longestFirst.map(quote).join('|'), 'g');
  const automaton = new AhoCorasick(terms);
  const part = (share: number) => {
    const text = read();
    return share === 1 ? text : text.slice(0, Math.ceil(text.length * share));
  };
  const someOf = (share: number) => everyNth(terms, share);
  const all: Contender[] = [
    { name: 'one RegExp alternation', literal: true, run: (share) => count(part(share).matchAll(alternation)) },
    {
      name: 'indexOf per term',
      literal: true,
      least: 1 / terms.length,
      run: (share) => {
        const text = read();
        let found = 0;
        for (const term of someOf(share)) {
          for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) found++;
        }
        return found;
      },
    },
    {
      name: 'modern-ahocorasick',
      literal: true,
      // Line by line: in Node 20 it may take a minute for 200k characters at once.
      run: (share) => {
        const lines = part(share).split('\n');
        return lines.reduce((sum, line) => sum + automaton.search(line).length, 0);
      },
    },
    {
      name: 'Fuse over sentences',
      least: 1 / terms.length,
      run: (share) => {
        const sentences = read().split(/(?<=[。！？；\n])/);
        const fuse = new Fuse(sentences, { threshold: 0.2, ignoreLocation: true });
        return someOf(share).reduce((sum, term) => sum + fuse.search(term).length, 0);
      },
    },
  ];
  return all.map((one) => ({ ...one, divisible: true }));
}

/** A part of the terms that is like the whole: from a hundred, every n-th. */
export function everyNth(terms: readonly string[], share: number): readonly string[] {
  if (share === 1) return terms;
  const size = Math.ceil(terms.length * share);
  return Array.from({ length: size }, (_, i) => terms[Math.floor((i * terms.length) / size)]!);
}

function count(found: Iterable<unknown>): number {
  let n = 0;
  for (const _ of found) n++;
  return n;
}

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
