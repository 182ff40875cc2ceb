import type { Definition } from './definition';

/** Short names that every document gives itself or what it deals with; marked everywhere they would explain nothing. */
const EVERYBODYS = new Set(
  (
    '意见 方案 通知 纲要 决定 办法 规定 条例 规划 计划 公告 细则 准则 标准 规范 指南 清单 目录 协议 合同 章程 议案 报告 建议 要点 ' +
    '实施意见 实施方案 指导意见 管理办法 实施细则 项目 工程 平台 系统 中心 企业 单位 部门 机构 公司 用户 当事人 申请人 会议 活动 试点 ' +
    '领导小组 工作小组 工作组 联席会议 委员会 审核机构 主管部门 行政机关 示范区 高新区 开发区 园区 运动会 大会 论坛 专班 办公室 指挥部 ' +
    '甲方 乙方 双方 纳税人 扣缴义务人 经营者 消费者 支付 损失 救济金 成本 费用 福利费 每次 应纳税所得额 合理费用 省级平台 市级平台 专项资金 ' +
    '补助资金 资金 基金 产品 商品 服务 信息 数据 材料 事项 地区 区域 人员 职工 学校 医院 农户 居民 群众 法律 法规 规章 规范性文件'
  ).split(' '),
);
const NUMERAL = /[一二两三四五六七八九十\d双]/;
const OWN = /^[本该此我][\u4e00-\u9fff]{1,4}$/;
const SHORT_TITLE = /^《[^》]{1,6}》$/;

/**
 * Whether a name that holds for this document only is to be marked on it.
 * @param quoted whether the document introduced it in quotes.
 */
export function markOfLocal(name: string, quoted: boolean): Definition['mark'] {
  const bare = name.replace(/[“”「」《》"]/g, '');
  if (SHORT_TITLE.test(name) || OWN.test(bare) || EVERYBODYS.has(bare) || bare.length < 2) return false;
  if (bare.length === 2 && !quoted && !NUMERAL.test(bare)) return 'quoted';
  return true;
}
