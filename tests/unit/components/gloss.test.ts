import { describe, expect, it } from 'vitest';
import { glossOf } from '../../../components/gloss';
import { bundled, entryWith, senseOf } from './entries';

const gloss = (definition: string) => glossOf(entryWith({ senses: [senseOf({ definition }), senseOf()] }));

describe('glossOf', () => {
  it.each([
    ['指碧水、蓝天行动。', '碧水、蓝天行动'],
    ['即公共安全视频监控。', '公共安全视频监控'],
    ['早发现、早报告。', '早发现、早报告'],
  ])('%s is %s in a list', (definition, expected) => {
    expect(gloss(definition)).toBe(expected);
  });

  it.each(['指导各区开展的工作', '指标体系的总称', '指挥调度平台', '即时通信平台', '即将开工的项目'])(
    'leaves a word that only begins so whole: %s',
    (definition) => {
      expect(gloss(`${definition}。`)).toBe(definition);
    },
  );

  it('is cut to one line, never within a character', () => {
    expect(gloss('甲'.repeat(100))).toHaveLength(60);
    expect(gloss(`${'甲'.repeat(59)}𠮷野`).isWellFormed()).toBe(true);
  });

  it('says something of every entry that we ship', () => {
    for (const entry of bundled) expect(glossOf(entry)).toMatch(/^[\p{L}\p{N}“《].{4,}/u);
  });
});
