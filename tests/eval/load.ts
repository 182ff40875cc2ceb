import { readFileSync } from 'node:fs';
import { type Case, parseCases } from './evaluate.ts';

const load = (name: string): Case[] => parseCases(readFileSync(new URL(name, import.meta.url), 'utf8'));

export const loadPositives = (): Case[] => load('positives.tsv');
export const loadTraps = (): Case[] => load('traps.tsv');
