import { describe, expect, it } from 'vitest';
import type { PageContext } from '../../../glossary/match/prefer';
import { bundledPacks } from '../../../glossary/packs';
import { bundledScanner } from './pack-of';

const scanner = bundledScanner();
const entries = new Map(bundledPacks.flatMap((pack) => pack.entries.map((entry) => [entry.id, entry] as const)));

/** The ids of the entries that a term may mean in a text, the likeliest first. */
const meant = (text: string, term: string, context?: PageContext): string[] =>
  scanner
    .scan(text, context)
    .filter(({ surface }) => surface.includes(term))
    .flatMap(({ entry, also }) => [entry, ...also]);

describe('a term that different fields use', () => {
  it.each<[term: string, text: string, first: string | undefined]>([
    ['四早', '严格落实“四早”，守住疫情防控底线。', 'si-zao'],
    ['四早', '通过早预防、早筛查、早诊断、早治疗“四早”，降低癌症死亡率。', undefined],
    ['两高', '“两高”联合发布司法解释。', 'liang-gao'],
    ['两高', '坚决遏制高耗能、高排放“两高”项目盲目发展。', 'liang-gao-xiang-mu'],
    ['两高', '紧扣高质量发展、高品质生活“两高”目标。', undefined],
    ['三保', '县级财政兜牢“三保”底线。', 'san-bao-caizheng'],
    ['三保', '企业售后实行“三保”服务。', undefined],
    ['四新', '新技术、新产业、新业态、新模式“四新”经济加快成长。', 'si-xin-jingji'],
    ['四新', '新工科、新医科、新农科、新文科“四新”建设走深走实。', 'gaoxiao-si-xin'],
    ['四新', '四新社区党群服务中心启用。', undefined],
    ['三资', '清查村集体“三资”，规范村级财务。', 'nong-cun-san-zi'],
    ['三资', '鼓励三资企业来华设厂。', undefined],
    ['双控', '完善能源消费总量和强度“双控”制度，抓好节能。', 'shuang-kong'],
    ['双控', '电梯安装双控开关。', undefined],
    ['四个中心', '北京加强“四个中心”功能建设。', 'si-ge-zhong-xin'],
    ['四个中心', '建成四个中心卫生院。', undefined],
    ['三项制度', '推行行政执法公示、全过程记录、法制审核“三项制度”。', 'zhifa-san-xiang-zhidu'],
    ['三项制度', '国有企业劳动、人事、分配三项制度改革走深走实。', 'guoqi-sanxiang-zhidu-gaige'],
    ['双创', '办好双创活动周，支持创客创业。', 'dazhong-chuangye'],
    ['双创', '坚持“双创”，激活中华优秀传统文化。', 'chuangzaoxing-zhuanhua-chuangxinxing-fazhan'],
    ['四张清单', '浙江以“四张清单一张网”推进政府自身改革，公开权力清单。', 'si-zhang-qingdan'],
    ['四张清单', '财务人员列出四张清单逐笔核对。', undefined],
    ['两新', '用好超长期特别国债支持“两新”。', 'liang-xin-gengxin'],
    ['两新', '向新经济组织、新社会组织选派党建指导员，扩大“两新”党组织覆盖，服务非公企业。', 'liang-xin-zuzhi'],
    ['两非', '严厉打击非医学需要的胎儿性别鉴定等“两非”行为。', 'jinzhi-liang-fei'],
    ['两非', '央企加快“两非”剥离。', 'liang-fei-liang-zi'],
    ['四化', '推进新型工业化、信息化、城镇化、农业现代化“四化”同步发展。', 'si-hua-tongbu'],
    ['四化', '干部队伍革命化、年轻化、知识化、专业化“四化”方针。', 'ganbu-sihua'],
    ['五个必须', '中央经济工作会议提出做好新形势下经济工作的规律性认识，即“五个必须”。', 'wu-ge-bixu-jingji'],
    ['五个必须', '遵守政治纪律和政治规矩，做到“五个必须”。', 'wu-ge-bixu-zhengzhi-guiju'],
    ['八字方针', '贯彻“巩固、增强、提升、畅通”八字方针。', 'gonggu-zengqiang-tisheng-changtong'],
  ])('%s in %s', (term, text, first) => {
    expect(meant(text, term)[0]).toBe(first);
  });
});

describe('one entry with several senses', () => {
  it.each<[headword: string, pattern: RegExp[]]>([
    ['三品一标', [/无公害农产品.*地理标志/, /品种培优.*标准化生产/, /达标合格/]],
    ['双控', [/能源消费/, /碳排放/]],
    ['四个中心', [/北京/, /上海/]],
    ['三权分置', [/承包地/, /宅基地/]],
    ['两院', [/人民法院/, /科学院/]],
    ['国九条', [/2004年/, /2014年/, /2024年/]],
    ['两个大局', [/百年未有之大变局/, /国内国际/, /沿海/]],
    ['五个必须', [/2023年/, /2025年/]],
    ['八字方针', [/1961年/, /1979年/]],
    ['一岗双责', [/党风廉政/, /安全生产/]],
  ])('%s tells them apart', (headword, patterns) => {
    const those = [...entries.values()].filter((entry) => entry.headword === headword);
    const senses = those.find((entry) => entry.senses.length === patterns.length)?.senses ?? [];
    expect(senses).toHaveLength(patterns.length);
    for (const [i, { definition }] of senses.entries()) expect(definition).toMatch(patterns[i]!);
  });
});

describe('a term that a place has made its own', () => {
  const text = '全面推进三供一业分离移交和一网通办。';
  it('has the meaning of the page’s place first', () => {
    expect(meant(text, '一网通办', { place: '大渡口区2021年政府工作报告' })[0]).toBe('yi-wang-tong-ban');
  });
  it('has the nationwide meaning first elsewhere', () => {
    const [first, second] = meant(text, '一网通办', { place: '某市人民政府工作报告' });
    expect([first, second]).toEqual(['yi-wang-tong-ban-quanguo', 'yi-wang-tong-ban']);
  });
});
