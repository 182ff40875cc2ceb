import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../../../glossary/extract/block';
import { metadataOf } from '../../../../glossary/extract/metadata';
import { regionOfHost, regionOfOffice } from '../../../../glossary/extract/region';
import { report } from '../fixture';
import { blocksOf } from './extracted';

describe('what a page says of itself', () => {
  it('in a table above the text', () => {
    const blocks = blocksOf(
      ['cell', '索 引 号：', 1],
      ['cell', '000014349/2019-00012', 1],
      ['cell', '发文机关：', 2],
      ['cell', '国务院办公厅', 2],
      ['cell', '成文日期：', 2],
      ['cell', '2019年01月27日', 2],
      ['cell', '发文字号', 3],
      ['cell', '国办发[2019]5号', 3],
      ['paragraph', '根据《关于加强工作的意见》（国发〔2004〕20号），制定本办法。'],
    );
    expect(metadataOf({ title: '国务院办公厅关于甲的通知_政策_中国政府网', blocks })).toEqual({
      title: '国务院办公厅关于甲的通知',
      issuer: '国务院办公厅',
      documentNumber: '国办发〔2019〕5号',
      date: '2019-01-27',
    });
  });

  it('in its meta elements', () => {
    const metaTags = {
      ArticleTitle: '某市政府工作报告',
      PubDate: '2024-03-05 10:00',
      ContentSource: '某市人民政府办公室',
      SiteName: '某市政府网',
    };
    expect(metadataOf({ metaTags, title: '另一个标题', blocks: [] })).toMatchObject({
      title: '某市政府工作报告',
      issuer: '某市人民政府办公室',
      date: '2024-03-05',
    });
  });

  it('takes no news site for the issuer', () => {
    expect(
      metadataOf({ metaTags: { ContentSource: '新华网' }, title: '关于甲的报道', blocks: [] }).issuer,
    ).toBeUndefined();
  });

  it('in its text', () => {
    expect(metadataOf({ blocks: blocksOfText(report) })).toEqual({
      title: '重庆市大渡口区人民政府工作报告',
      issuer: '重庆市大渡口区人民政府',
      region: '重庆市大渡口区',
    });
    const letter =
      '国务院关于甲乙的批复\n\n国函〔2018〕145号\n\n某省人民政府：\n\n同意你们的请示。\n\n国务院\n\n2018年11月23日';
    expect(metadataOf({ blocks: blocksOfText(letter) })).toEqual({
      title: '国务院关于甲乙的批复',
      issuer: '国务院',
      documentNumber: '国函〔2018〕145号',
      date: '2018-11-23',
    });
    const speech = '政府工作报告\n\n——2022年3月5日在第十三届全国人民代表大会第五次会议上\n\n各位代表：';
    expect(metadataOf({ blocks: blocksOfText(speech) }).date).toBe('2022-03-05');
  });

  it.each([
    ['二〇〇四年十一月二十三日', '2004-11-23'],
    ['二○一○年十月三日', '2010-10-03'],
    ['2019年1月7日', '2019-01-07'],
    ['2019年13月7日', undefined],
  ])('a date on a line of its own: %s', (line, date) => {
    expect(metadataOf({ blocks: blocksOfText(`通知\n\n${line}`) }).date).toBe(date);
  });

  it('takes no number that a sentence mentions for its own', () => {
    const text = '关于工作的通知\n\n根据《国务院关于甲的决定》（国发〔2004〕20号）的要求，现通知如下。';
    expect(metadataOf({ blocks: blocksOfText(text) }).documentNumber).toBeUndefined();
  });
});

describe('a region', () => {
  it.each([
    ['http://www.cq.gov.cn/zwgk/', '重庆市'],
    ['https://ddk.cq.gov.cn', '重庆市'],
    ['https://www.gov.cn/zhengce', undefined],
    ['https://www.cq.gov.cn.example.com', undefined],
    ['https://www.mof.gov.cn', undefined],
    [undefined, undefined],
  ])('of the address %s is %s', (url, region) => {
    expect(regionOfHost(url)).toBe(region);
  });

  it.each([
    ['重庆市大渡口区人民政府', '重庆市大渡口区'],
    ['浙江省人民政府办公厅', '浙江省'],
    ['杭州市人民政府', '杭州市'],
    ['广西壮族自治区人民政府', '广西壮族自治区'],
    ['国务院', undefined],
    ['2021年大渡口区政府工作报告', '大渡口区'],
  ])('of %s', (name, region) => {
    expect(regionOfOffice(name)).toBe(region);
  });
});
