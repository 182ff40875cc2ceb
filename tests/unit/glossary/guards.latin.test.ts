import { describe, expect, it } from 'vitest';
import { scannerOf, surfacesOf } from './pack-of';

describe('Latin letters', () => {
  const scanner = scannerOf('TOD', 'TOD综合开发', '综合TOD');
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each(['TODO', 'STOD', 'today', 'Todd', 'TOD2', 'xTOD综合开发', 'ＴＯＤＯ', '综合TODO'])(
    'a word that goes on is another word: %s',
    (text) => {
      expect(found(`推进${text}的`)).toEqual([]);
    },
  );

  it.each([
    ['TOD', 'TOD'],
    ['tod', 'tod'],
    ['ＴＯＤ', 'ＴＯＤ'],
    ['（TOD）', 'TOD'],
    ['the TOD zone', 'TOD'],
    ['TOD/POD', 'TOD'],
    ['金鳌山TOD综合开发项目', 'TOD综合开发'],
    ['TOD 综合开发', 'TOD 综合开发'],
    ['综合TOD', '综合TOD'],
  ])('%s is marked', (text, surface) => {
    expect(found(text)).toEqual([surface]);
  });
});
