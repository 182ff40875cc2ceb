import { describe, expect, it } from 'vitest';
import { joinPieces, layOut } from '../../../glossary/parts';

describe('layOut', () => {
  it('leaves a definition without groups as one text', () => {
    expect(layOut('绿水青山。', undefined)).toEqual([{ kind: 'text', text: '绿水青山。' }]);
    expect(layOut('绿水青山。', [])).toEqual([{ kind: 'text', text: '绿水青山。' }]);
  });

  it('cuts the parts out and keeps what stands before, between and after them', () => {
    expect(layOut('指碧水、蓝天和绿地，这是三大行动。', [{ parts: ['碧水', '蓝天', '绿地'] }])).toEqual([
      { kind: 'text', text: '指' },
      {
        kind: 'list',
        items: [
          { text: '碧水', after: '、' },
          { text: '蓝天', after: '和' },
          { text: '绿地', after: '' },
        ],
      },
      { kind: 'text', text: '，这是三大行动。' },
    ]);
  });

  it('lets the last part keep the few characters that end its sentence', () => {
    const [list, ...rest] = layOut('碧水、蓝天行动。', [{ parts: ['碧水', '蓝天'] }]);
    expect(rest).toEqual([]);
    expect(list?.kind === 'list' && list.items.map(({ after }) => after)).toEqual(['、', '行动。']);
  });

  it('lets the last part of a group keep the word that links it to the next', () => {
    const pieces = layOut('供水、供电及物业管理', [{ parts: ['供水', '供电'] }, { parts: ['物业管理'] }]);
    expect(pieces.map(({ kind }) => kind)).toEqual(['list', 'list']);
    expect(pieces[0]?.kind === 'list' && pieces[0].items.at(-1)).toEqual({ text: '供电', after: '及' });
  });

  it('adds no empty text where a part begins or ends the definition', () => {
    const pieces = layOut('稳就业、稳金融', [{ parts: ['稳就业', '稳金融'] }]);
    expect(pieces.map(({ kind }) => kind)).toEqual(['list']);
  });

  it('keeps the labels of groups and the text between them', () => {
    const pieces = layOut('七横：甲、乙；七纵：丙。', [{ label: '七横', parts: ['甲', '乙'] }, { parts: ['丙'] }]);
    expect(pieces.map((piece) => (piece.kind === 'list' ? (piece.label ?? 'no label') : piece.text))).toEqual([
      '七横：',
      '七横',
      '；七纵：',
      'no label',
    ]);
    expect(pieces[3]).not.toHaveProperty('label');
  });

  it('takes a part that occurs twice from its own place', () => {
    const definition = '甲乙、乙、甲';
    const pieces = layOut(definition, [{ parts: ['乙', '乙', '甲'] }]);
    expect(pieces[0]).toEqual({ kind: 'text', text: '甲' });
    expect(joinPieces(pieces)).toBe(definition);
  });

  it.each([
    ['a part is not in the definition', [{ parts: ['甲', '丁'] }]],
    ['the parts are in another order', [{ parts: ['丙', '甲'] }]],
    ['a later group stands before an earlier one', [{ parts: ['丙'] }, { parts: ['乙'] }]],
  ])('shows the whole definition as text where %s', (_, groups) => {
    expect(layOut('甲、乙、丙', groups)).toEqual([{ kind: 'text', text: '甲、乙、丙' }]);
  });
});

describe('joinPieces', () => {
  it('gives nothing for no pieces', () => {
    expect(joinPieces([])).toBe('');
  });
});
