import { describe, expect, it } from 'vitest';
import { extract, pairsOf } from './extracted';

type Case = [rule: string, text: string, entries: [string, string][]];

const GLOSSARIES: Case[] = [
  [
    'rows of a table of which only the words are left',
    '指标解释\n\n户籍人口 年末在公安机关登记户口的人口数。\n出生率 一年内出生人数与平均人口之比，用千分数表示。\n用水总量 各类用水户取用的毛水量之和。',
    [
      ['户籍人口', '年末在公安机关登记户口的人口数。'],
      ['出生率', '一年内出生人数与平均人口之比，用千分数表示。'],
      ['用水总量', '各类用水户取用的毛水量之和。'],
    ],
  ],
  [
    'the same with quotes, and the head of the table above them',
    '名词解释\n序号 名词 解释\n1 “云诊室” 依托平台开展的远程问诊服务。\n2 “绿通道”机制 对重点项目优先办理的审批机制。\n3 “小管家” 由居民推选、负责楼栋事务的志愿者。',
    [
      ['云诊室', '依托平台开展的远程问诊服务。'],
      ['“绿通道”机制', '对重点项目优先办理的审批机制。'],
      ['小管家', '由居民推选、负责楼栋事务的志愿者。'],
    ],
  ],
  [
    'where in the report a word stands',
    '名词解释\n1.夜市专班【第4页】：指牵头管理夜市的工作专班。\n2.共享菜园（P6）：由村里出租给市民耕种的菜地。',
    [
      ['夜市专班', '指牵头管理夜市的工作专班。'],
      ['共享菜园', '由村里出租给市民耕种的菜地。'],
    ],
  ],
  [
    'a number and a wide gap before a term on a line of its own',
    '名词解释\n1    水权交易\n指在用户之间流转用水权的活动。\n2    零碳园区\nZero Carbon Park\n通过节能和绿电使排放与吸收相抵的园区。',
    [
      ['水权交易', '指在用户之间流转用水权的活动。'],
      ['零碳园区', '通过节能和绿电使排放与吸收相抵的园区。'],
    ],
  ],
  [
    'numbered term lines, of which the first two say 指',
    '名词解释\n一、候鸟课堂\n指为返乡学生开设的假期课堂。\n二、流动药箱\n指由村医随身携带的便民药箱。\n三、板凳议事\n由村民围坐商议村务的协商形式。',
    [
      ['候鸟课堂', '指为返乡学生开设的假期课堂。'],
      ['流动药箱', '指由村医随身携带的便民药箱。'],
      ['板凳议事', '由村民围坐商议村务的协商形式。'],
    ],
  ],
  [
    'a glossary in the middle, and the next chapter below it',
    '名词解释\n信用菜篮：凭信用分赊购农资的服务。\n乡村夜校：晚间面向村民的培训课堂。\n\n四、加强自身建设\n坚持依法行政，接受各方面监督。\n工作作风：马上就办，办就办好。',
    [
      ['信用菜篮', '凭信用分赊购农资的服务。'],
      ['乡村夜校', '晚间面向村民的培训课堂。'],
    ],
  ],
  [
    'one name of two things, one after the other',
    '名词解释\n1.种植“三减”：减肥、减药、减膜。养殖“三减”：减料、减药、减排。\n2.田秀才：有一技之长的农民。',
    [
      ['种植“三减”', '减肥、减药、减膜。'],
      ['养殖“三减”', '减料、减药、减排。'],
      ['田秀才', '有一技之长的农民。'],
    ],
  ],
  [
    'hot words with a number, and a label below each',
    '热词一：楼上工厂\n解读：把生产线放进多层厂房的用地方式。\n热词二：屋顶电站\n解读：在居民屋顶安装的光伏发电设施。',
    [
      ['楼上工厂', '把生产线放进多层厂房的用地方式。'],
      ['屋顶电站', '在居民屋顶安装的光伏发电设施。'],
    ],
  ],
  [
    'notes of a later page, and a name whose parts are explained within one',
    '建设“一环两带”①，开办“巷口课堂”②。\n\n① 一环两带：“一环”即绕城绿道；“两带”即沿河景观带、沿山生态带。\n② 巷口课堂：设在巷口的露天宣讲点。\n\n推广“积木厂房”③，设立“骑手驿站”④。\n\n③ 积木厂房：可以按需拼装的标准厂房。\n④ 骑手驿站：供外卖骑手休息的服务点。',
    [
      ['一环两带', '“一环”即绕城绿道；“两带”即沿河景观带、沿山生态带。'],
      ['巷口课堂', '设在巷口的露天宣讲点。'],
      ['积木厂房', '可以按需拼装的标准厂房。'],
      ['骑手驿站', '供外卖骑手休息的服务点。'],
    ],
  ],
  [
    'what an empty line of a page has left',
    '名词解释\n1.项目收入：指项目取得的\n收入。\n&nbsp;\n2.项目结余：指项目收支相抵后的余额。',
    [
      ['项目收入', '指项目取得的收入。'],
      ['项目结余', '指项目收支相抵后的余额。'],
    ],
  ],
  [
    'a heading that sets the limits of words',
    '一、名词界定\n（一）微改造，是指小规模的修缮活动。\n（二）留白地，即暂不安排用途的储备用地。\n二、基本原则\n坚持政府引导。',
    [
      ['微改造', '是指小规模的修缮活动。'],
      ['留白地', '即暂不安排用途的储备用地。'],
    ],
  ],
];

const NO_ENTRIES: Case[] = [
  [
    'people and what a form says of itself',
    '指标解释\n\n张某某 男，汉族，本科学历，现任科长。\n李某某 女，汉族，硕士学历，现任科员。\n统计范围 全部规模以上工业法人单位，按年报送。',
    [],
  ],
  [
    'a blank in a line among entries with a colon',
    '名词解释\n水田课：设在田间的农技课。\n桥头市：逢五逢十的农产品市集。\n各村 要抓好落实，按月上报进展。\n各组 要做好登记，不得漏报。\n各户 要积极配合，主动参加。',
    [
      ['水田课', '设在田间的农技课。'],
      ['桥头市', '逢五逢十的农产品市集。'],
    ],
  ],
  [
    'a chapter after numbered term lines',
    '名词解释\n一、候鸟课堂\n指为返乡学生开设的假期课堂。\n二、流动药箱\n指由村医随身携带的便民药箱。\n三、保障措施\n各单位要加强领导，确保取得实效。',
    [
      ['候鸟课堂', '指为返乡学生开设的假期课堂。'],
      ['流动药箱', '指由村医随身携带的便民药箱。'],
    ],
  ],
  ['a list in the text with ①②③', '② 强化保障：落实资金一千万元，应保尽保。\n③ 加强督查：按月通报进展，年底考核。', []],
  ['what somebody makes of a hot word', '热词一：新产业\n解读：今年的报告提出，要大力发展新产业。', []],
  ['comments on a key word', '关键词：就业\n解读：稳住就业，才能稳住民生，这是底线。', []],
  ['where the figures come from', '注：\n1.本公报数据来源：市生态环境监测站。\n2.会议发言人：县政府办公室主任。', []],
];

const PASSING: Case[] = [
  ['Latin letters, and 即 after a comma', 'PMI，即采购经理指数，连续两月回升。', [['PMI', '采购经理指数']]],
  ['Latin letters, and 即 in brackets', '试点V2H（即电动汽车向住宅供电）。', [['V2H', '电动汽车向住宅供电']]],
  [
    'a short name made of what the brackets hold',
    '切实办好新农合（即新型农村合作医疗）等工作。',
    [['新农合', '新型农村合作医疗']],
  ],
  [
    'a name that stood in quotes right before',
    '组建“小桥帮办”队伍，小桥帮办，即由网格员组成的代办服务队伍。',
    [['小桥帮办', '由网格员组成的代办服务队伍']],
  ],
  [
    '意即, to the end of the sentence',
    '推出“无证办理”，意即能够共享的证明一律不收，群众只填一张表。',
    [['无证办理', '能够共享的证明一律不收，群众只填一张表。']],
  ],
  [
    'two names in one sentence',
    '旺季是指每年五月至十月，淡季是指其余月份。',
    [
      ['旺季', '每年五月至十月'],
      ['淡季', '其余月份。'],
    ],
  ],
  ['one name, 主要是指 after it', '助餐是指供应餐食，主要是指午餐。', [['助餐', '供应餐食，主要是指午餐。']]],
  [
    'who does it, after what is done',
    '充电站由县绿能投资集团有限公司（以下简称“县绿能集团”）负责运营。',
    [['县绿能集团', '县绿能投资集团有限公司']],
  ],
  [
    'an office whose name has 由 in it',
    '县自由贸易服务中心（以下简称“贸易中心”）负责办理。',
    [['贸易中心', '县自由贸易服务中心']],
  ],
  [
    'what a rule applies to, and papers that one has',
    '本办法适用于在本县登记的企业和合作社（以下统称经营主体）。对获得型号证书、生产许可、适航证明（以下合称“三项文书”）的，给予奖励。',
    [
      ['经营主体', '在本县登记的企业和合作社'],
      ['三项文书', '型号证书、生产许可、适航证明'],
    ],
  ],
  [
    'the object of the last verb',
    '县里每年安排乡村旅游发展专项资金（以下简称“旅游资金”），支持企业申请林权抵押贷款（下称“林权贷”）。',
    [
      ['旅游资金', '乡村旅游发展专项资金'],
      ['林权贷', '林权抵押贷款'],
    ],
  ],
  [
    'a verb that belongs to the name',
    '提供养老服务的机构（以下简称养老机构）应当登记。',
    [['养老机构', '提供养老服务的机构']],
  ],
  [
    'offices that have one name together',
    '县法院、县检察院、县公安局（以下合并简称“县政法单位”）联动。',
    [['县政法单位', '县法院、县检察院、县公安局']],
  ],
  [
    'an adverb and its verb',
    '深入推进“百园增效”行动，即对一百个园区实施改造。',
    [['“百园增效”行动', '对一百个园区实施改造']],
  ],
  ['what a list is for', '以“三好”即住房好、环境好、生活好为目标，建设乡村。', [['三好', '住房好、环境好、生活好']]],
  ['what is done with a thing', '实行“带方案”出让，即附有建设方案的供地方式。', [['带方案', '附有建设方案的供地方式']]],
  ['what it names as well', '“带货”比赛，即以销量排名的竞赛活动。', [['“带货”比赛', '以销量排名的竞赛活动']]],
  ['其他 as part of a name', '其他垃圾，是指前三类以外的生活垃圾。', [['其他垃圾', '前三类以外的生活垃圾。']]],
  [
    'what is said of all, before the noun',
    '督促建设、施工、监理单位（以下简称参建单位）整改。对甲级、乙级、丙级民宿（以下简称等级民宿）给予奖励。',
    [
      ['参建单位', '建设、施工、监理单位'],
      ['等级民宿', '甲级、乙级、丙级民宿'],
    ],
  ],
  [
    'two offices, of which the second is named',
    '会同县教育局、县卫健局下属学校（以下简称试点学校）推进。',
    [['试点学校', '县卫健局下属学校']],
  ],
  [
    'a judgement after an explanation',
    '“能耗双控”，即控制能源消费总量和强度，压力较大。',
    [['能耗双控', '控制能源消费总量和强度']],
  ],
];

const NOT_PASSING: [rule: string, text: string][] = [
  ['what follows from a thing', '签订EPC，即视为同意本办法。双方签署ABC，即完成登记手续。'],
  ['a date or a manner in brackets', '加强招商（即日起执行），市场主体（即时办结）。'],
  [
    '即日 and 即将 after a name in quotes',
    '推行“链长制”工作，链长制，即将在下月启动。提出“田长制”，田长制，即日起实行。',
  ],
  ['a short name that has nothing of the full one', '形成长效机制，简称为“石桥经验”。'],
  ['a list with which the sentence goes on', '“三保”——保基本民生、保工资、保运转支出占比达到78%。'],
  ['a clause after groups', '聚焦“一规划两纲要”即甲规划和甲纲要、乙纲要，持续用力。'],
  ['how to count', '本细则所称“以上”包括本数，“不足”不包括本数。本办法所称以内、以下，包括本数。'],
  ['what the brackets name', '我局（原县环境保护局，下称县环保局）于2019年挂牌。'],
  ['其他 alone', '其他是指上述以外的。'],
];

describe('glossaries that have lost their form', () => {
  it.each(GLOSSARIES)('%s', (_, text, entries) => expect(pairsOf(text)).toEqual(entries));
  it.each(NO_ENTRIES)('not %s', (_, text, entries) => expect(pairsOf(text)).toEqual(entries));
});

describe('seldom ways of defining in passing', () => {
  it.each(PASSING)('%s', (_, text, entries) => expect(pairsOf(text)).toEqual(entries));
  it.each(NOT_PASSING)('not %s', (_, text) => expect(pairsOf(text)).toEqual([]));
});

describe('the parts of a definition', () => {
  const partsOf = (text: string) => extract(text).map(({ items }) => items?.map(({ parts }) => parts));

  it('go without the whole term that sums them up at their end', () => {
    const text = '名词解释\n三大主题季：踏春赏花、夏夜纳凉、冬日年货三大主题季。\n夜校：晚间的课堂。';
    expect(partsOf(text)).toEqual([[['踏春赏花', '夏夜纳凉', '冬日年货']], undefined]);
  });

  it('are not told where a sentence goes on around them', () => {
    const text = '名词解释\n三稳：去年春天，县里提出，要做好稳岗、稳收、稳价工作，各镇照此办理。\n夜校：晚间的课堂。';
    expect(partsOf(text)).toEqual([undefined, undefined]);
  });
});
