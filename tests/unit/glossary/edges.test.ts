import { describe, expect, it } from 'vitest';
import { scannerOf, surfacesOf } from './pack-of';

describe('a term that shares a character with the word beside it', () => {
  const scanner = scannerOf(
    '林长制',
    '大部门制',
    '个人养老金',
    '大调解',
    '保交楼',
    '国九条',
    '村村通',
    '民生实事',
    '新基建',
    '链主',
    '四个自信',
    '两个责任',
  );
  const found = (text: string) => surfacesOf(scanner.scan(text));

  it.each([
    '组建林长制药集团',
    '林长制作的竹编工艺品',
    '林長製藥廠',
    '各大部门制冷设备',
    '个人养老金融产品',
    '加大调解力度',
    '擴大調解範圍',
    '三大调解组织',
    '担保交楼合同',
    '确保交楼时间',
    '全国九条河流',
    '农村村通水管道',
    '农民生实事求是之心',
    '创新基建模式',
    '产业链主要环节',
    '四个自信心强的孩子',
    '划定两个责任区',
  ])('%s is not marked', (text) => expect(found(text)).toEqual([]));

  it.each([
    ['林长制作用明显', '林长制'],
    ['林长制“作”为抓手', '林长制'],
    ['林长制造福一方', '林长制'],
    ['推行林长制。药企', '林长制'],
    ['推进大部门制改革', '大部门制'],
    ['个人养老金制度', '个人养老金'],
    ['构建大调解格局', '大调解'],
    ['扩“大调解”', '大调解'],
    ['做好保交楼工作', '保交楼'],
    ['新“国九条”', '国九条'],
    ['农村村村通公路', '村村通'],
    ['办好民生实事', '民生实事'],
    ['加快新基建', '新基建'],
    ['链主企业', '链主'],
    ['坚定四个自信', '四个自信'],
    ['落实“两个责任”区级清单', '两个责任'],
  ])('%s is marked', (text, surface) => expect(found(text)).toEqual([surface]));
});
