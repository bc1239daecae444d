import type { PlanTarget, SafetyDutyDepartment } from '@lianban/contracts';

type Target = Pick<PlanTarget, 'target' | 'content' | 'measures' | 'random'>;

/** What each department of the demonstration watches in a year; invented. */
export const planTargets: Record<SafetyDutyDepartment, readonly Target[]> = {
  'emergency-management': [
    { target: '危险化学品生产、储存企业', content: '重大危险源管理、特殊作业审批、安全设施运行', measures: '现场检查、查阅资料、询问有关人员', random: false },
    { target: '陶瓷窑炉企业', content: '燃气安全、窑炉检维修、有限空间作业', measures: '现场检查，发现问题责令改正', random: true },
    { target: '非煤矿山企业', content: '边坡管理、爆破作业、尾矿库', measures: '现场检查，汛期加密检查', random: false },
    { target: '工贸行业规模以上企业', content: '粉尘涉爆、高温熔融、教育培训、隐患排查治理', measures: '双随机抽查', random: true },
  ],
  'housing-construction': [
    { target: '在建房屋建筑工地', content: '深基坑、高支模、起重机械、高处作业', measures: '现场检查、责令停工整改', random: true },
    { target: '市政基础设施工程', content: '有限空间、管线保护、临时用电', measures: '现场检查', random: true },
  ],
  transport: [
    { target: '危险货物运输企业', content: '车辆动态监控、驾驶人教育、车辆检测', measures: '查阅资料、现场检查', random: false },
    { target: '客运企业和场站', content: '源头管理、安检、隐患排查', measures: '现场检查', random: true },
  ],
  'market-regulation': [
    { target: '特种设备使用单位', content: '定期检验、作业人员持证、安全管理制度', measures: '现场监督检查', random: true },
    { target: '气瓶充装单位', content: '充装资质、充装前后检查', measures: '现场检查、抽样检验', random: false },
  ],
  'fire-rescue': [
    { target: '公众聚集场所', content: '疏散通道、消防设施、用火用电', measures: '消防监督检查', random: true },
    { target: '劳动密集型企业', content: '防火分隔、违规住人、消防演练', measures: '消防监督检查', random: true },
  ],
  'public-security': [{ target: '民用爆炸物品从业单位', content: '专用仓库、流向登记、作业人员管理', measures: '现场检查、查阅台账', random: false }],
};
