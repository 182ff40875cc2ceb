// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Density, headingsOf, thin } from '../../../page/density';
import { mentionsIn } from './mentions';

/** The terms that are marked, each with the place among all mentions. */
function marked(html: string, density: Density): string {
  const mentions = mentionsIn(html);
  return thin(mentions, density, headingsOf(document))
    .map((mention) => mentions.indexOf(mention) + mention.match.surface[0]!)
    .join(' ');
}

const twice = '<p>甲词，乙词，甲词。</p><p>甲词，丙词。</p>';

describe('every mention', () => {
  it('is marked where the reader wants all', () => {
    expect(marked(twice, 'all')).toBe('0甲 1乙 2甲 3甲 4丙');
  });
});

describe('first on the page', () => {
  it('marks each term once', () => {
    expect(marked(twice, 'page')).toBe('0甲 1乙 4丙');
  });

  it('does not care for sections', () => {
    expect(marked('<h2>一、甲词</h2><p>甲词</p><h2>二、乙词</h2><p>甲词</p>', 'page')).toBe('0甲 2乙');
  });

  it('marks nothing where there is nothing', () => {
    expect(marked('<p>没有。</p>', 'page')).toBe('');
  });
});

describe('first in each section, by heading elements', () => {
  it('marks each term once where there is no heading', () => {
    expect(marked(twice, 'section')).toBe('0甲 1乙 4丙');
  });

  it.each(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])('begins anew at %s', (tag) => {
    expect(marked(`<p>甲词 甲词</p><${tag}>任务</${tag}><p>甲词 甲词</p>`, 'section')).toBe('0甲 2甲');
  });

  it('counts a term in the heading to its section', () => {
    expect(marked('<p>甲词</p><h2>甲词工作</h2><p>甲词 乙词</p>', 'section')).toBe('0甲 1甲 3乙');
  });

  it('takes several headings in a row for one', () => {
    expect(marked('<p>甲词</p><h2>任务</h2><h3>发展</h3><h3>甲词</h3><p>甲词</p>', 'section')).toBe('0甲 1甲');
  });

  it('ignores headings after the last mention', () => {
    expect(marked('<p>甲词 甲词</p><h2>任务</h2><p>没有。</p>', 'section')).toBe('0甲');
  });

  it('finds headings in containers of their own', () => {
    const html = '<div><p>甲词</p></div><div><header><h2>任务</h2></header><div><p>甲词 甲词</p></div></div>';
    expect(marked(html, 'section')).toBe('0甲 1甲');
  });
});

describe('first in each section, by lines as reports have them', () => {
  it.each(['一、回顾', '十二、任务', '（一）发展', '(三) 民生', '第三章 交通', '第二部分 任务', '　　一、回顾'])(
    'begins anew at %s, which has no term itself',
    (line) => {
      expect(marked(`<p>甲词 甲词</p><p>${line}</p><p>甲词 甲词</p>`, 'section')).toBe('0甲 2甲');
    },
  );

  it('begins anew at a paragraph that goes on after its number', () => {
    expect(marked('<p>甲词</p><p>（一）推进甲词，甲词。</p>', 'section')).toBe('0甲 1甲');
  });

  it('begins anew where inline elements split the number', () => {
    expect(marked('<p>甲词</p><p><b>一</b>、甲词</p>', 'section')).toBe('0甲 1甲');
  });

  it('begins anew at a line after <br>', () => {
    expect(marked('<div>甲词<br>甲词<br>二、任务<br>甲词<br>甲词</div>', 'section')).toBe('0甲 2甲');
  });

  it.each(['一是甲词', '一方面、甲词', '2021年、甲词', '其中：一、甲词', '第三产业 甲词', '（略）甲词'])(
    'does not begin anew at %s',
    (line) => {
      expect(marked(`<p>甲词</p><p>${line}</p>`, 'section')).toBe('0甲');
    },
  );
});

it('keeps the order and the very mentions', () => {
  const mentions = mentionsIn(twice);
  expect(thin(mentions, 'all', [])).toBe(mentions);
  for (const mention of thin(mentions, 'page', [])) expect(mentions).toContain(mention);
});
