/** Provinces by the label of their hosts under gov.cn. */
const HOSTS: Record<string, string> = {
  beijing: '北京市',
  bj: '北京市',
  tj: '天津市',
  hebei: '河北省',
  shanxi: '山西省',
  nmg: '内蒙古自治区',
  ln: '辽宁省',
  jl: '吉林省',
  hlj: '黑龙江省',
  shanghai: '上海市',
  sh: '上海市',
  jiangsu: '江苏省',
  zj: '浙江省',
  ah: '安徽省',
  fujian: '福建省',
  jiangxi: '江西省',
  shandong: '山东省',
  henan: '河南省',
  hubei: '湖北省',
  hunan: '湖南省',
  gd: '广东省',
  gxzf: '广西壮族自治区',
  hainan: '海南省',
  cq: '重庆市',
  sc: '四川省',
  guizhou: '贵州省',
  yn: '云南省',
  xizang: '西藏自治区',
  shaanxi: '陕西省',
  gansu: '甘肃省',
  qinghai: '青海省',
  nx: '宁夏回族自治区',
  xinjiang: '新疆维吾尔自治区',
};

/** The province of a government's address: http://www.cq.gov.cn is 重庆市; none where the host does not say. */
export function regionOfHost(url: string | undefined): string | undefined {
  const host = url && /^(?:https?:\/\/)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase();
  const labels = host && /^(?:[a-z0-9-]+\.)*?([a-z0-9-]+)\.gov\.cn$/.exec(host);
  const name = labels ? host.split('.').at(-3)! : undefined;
  return name && Object.hasOwn(HOSTS, name) ? HOSTS[name] : undefined;
}

const PLACE =
  /^(?:\d{4}年?)?((?:[\u4e00-\u9fff]{2,8}?(?:自治区|特别行政区|省|市))?(?:[\u4e00-\u9fff]{2,8}?(?:自治州|地区|盟|市))?(?:[\u4e00-\u9fff]{1,8}?(?:自治县|新区|区|县|旗|市))?)(?=人民政府|政府工作报告|人民代表大会|财政局|国民经济和社会发展|发展和改革委员会|统计局|教育|卫生|民政|司法|公安|农业|水利|交通|商务|文化|审计|住房|自然资源|生态环境|应急|市场监督)/;

/** The place in an office's name or a title: 重庆市大渡口区人民政府 is of 重庆市大渡口区. */
export function regionOfOffice(name: string | undefined): string | undefined {
  return (name && PLACE.exec(name.slice(0, 60))?.[1]) || undefined;
}
