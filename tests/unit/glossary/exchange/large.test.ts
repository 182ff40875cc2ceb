import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../../../glossary/exchange/format';
import { json } from '../../../../glossary/exchange/pack-json';
import { csv } from '../../../../glossary/exchange/tables';
import { readXlsx } from '../../../../glossary/exchange/xlsx/index';
import { HEAD, OPTIONS, personal, written } from './support';
import { sheetOf, workbook } from './workbook';

const COUNT = 20_000;
const entries = Array.from({ length: COUNT }, (_, n) =>
  personal({
    id: `own-${n}`,
    headword: `词语${n}`,
    senses: [
      { definition: `这是第${n}条的释义。`.repeat(8), grade: 'official', source: { title: '报告', issuer: '政府' } },
    ],
  }),
);
const rows = [['词语', '释义'], ...entries.map(({ headword, senses }) => [headword, senses[0]!.definition])];

const files: [string, NonNullable<Format['read']>, () => Uint8Array][] = [
  ['json', json.read!, () => written(json, { head: HEAD, entries })],
  ['csv', csv.read!, () => written(csv, { head: HEAD, entries })],
  ['xlsx', readXlsx, () => workbook({ 'xl/worksheets/sheet1.xml': sheetOf(...rows) })],
];

/** On a machine that is busy with other things a slice of 20 ms takes longer; what must not happen is one long task. */
const LONGEST_TASK_MS = 150;

describe.each(files)('%s with many entries', (_, readFile, make) => {
  const bytes = make();

  it('is read in slices, with progress', async () => {
    const told: number[] = [];
    const delay = monitorEventLoopDelay({ resolution: 5 });
    await new Promise((done) => setTimeout(done, 20));
    delay.enable();
    const result = await readFile(bytes, { ...OPTIONS, onProgress: (share) => told.push(share) });
    delay.disable();
    expect(result.entries).toHaveLength(COUNT);
    expect(told.length).toBeGreaterThan(3);
    expect(Math.min(...told)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...told)).toBeLessThanOrEqual(1);
    expect(delay.percentile(95) / 1e6).toBeLessThan(LONGEST_TASK_MS);
  });

  it('can be called off', async () => {
    const control = new AbortController();
    const reason = new Error('called off');
    const reading = readFile(bytes, { ...OPTIONS, signal: control.signal, onProgress: () => control.abort(reason) });
    await expect(reading).rejects.toBe(reason);
  });
});
