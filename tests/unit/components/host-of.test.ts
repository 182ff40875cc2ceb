import { describe, expect, it } from 'vitest';
import { hostOf } from '../../../components/options/Sites';

describe('hostOf', () => {
  it.each([
    ['www.gov.cn', 'www.gov.cn'],
    ['  www.gov.cn\n', 'www.gov.cn'],
    ['WWW.Gov.CN', 'www.gov.cn'],
    ['ｗｗｗ．ｇｏｖ．ｃｎ', 'www.gov.cn'],
    ['www。gov。cn', 'www.gov.cn'],
    ['https://www.gov.cn/zhengce/index.htm?a=1#b', 'www.gov.cn'],
    ['HTTP://www.gov.cn:8080/', 'www.gov.cn'],
    ['www.gov.cn:8080/a', 'www.gov.cn'],
    ['//www.gov.cn/a', 'www.gov.cn'],
    ['https://name:secret@www.gov.cn/', 'www.gov.cn'],
    ['127.0.0.1', '127.0.0.1'],
    ['中国政府.cn', 'xn--fiqs8sirgfmh.cn'],
  ])('%j is the site %s', (text, host) => {
    expect(hostOf(text)).toBe(host);
  });

  it.each([
    '',
    ' ',
    '政府',
    'localhost',
    'gov',
    'www gov cn',
    '.',
    '..',
    'www..cn',
    '*.gov.cn',
    'file:///a.b',
    'about:blank',
    'https://',
    '[::1]',
    'www.gov.cn.',
    '<b>.cn',
    'a,b.cn',
  ])('%j is none', (text) => {
    expect(hostOf(text)).toBeUndefined();
  });
});
