import type { CountyCode } from '../places/counties.js';
import type { SafetyDutyDepartment } from '../places/departments.js';
import type { DecisionKind } from './decision-kinds.js';

/** What a department of the demonstration decides about, and how it numbers its decisions. */
export interface DemoEnforcement {
  /** Between the place's short name and the year. */
  code: string;
  trade: string;
  cases: readonly { kinds: readonly DecisionKind[]; violation: string; basis: string; yuan?: number }[];
}

const SAFETY_LAW = '《中华人民共和国安全生产法》';

export const demoEnforcement: Record<SafetyDutyDepartment, DemoEnforcement> = {
  'emergency-management': {
    code: '应急罚', trade: '窑炉',
    cases: [
      { kinds: ['fine', 'rectify'], violation: '未如实记录安全生产教育和培训情况', basis: `${SAFETY_LAW}第九十七条第四项`, yuan: 20_000 },
      { kinds: ['fine'], violation: '未在有较大危险因素的窑炉区域设置明显的安全警示标志', basis: `${SAFETY_LAW}第九十九条第一项`, yuan: 12_000 },
      { kinds: ['suspend-production', 'fine'], violation: '特种作业人员未取得相应资格上岗作业，经责令限期改正逾期未改正', basis: `${SAFETY_LAW}第九十七条第七项`, yuan: 60_000 },
      { kinds: ['seal'], violation: '在不具备安全条件的库房内储存危险化学品', basis: `${SAFETY_LAW}第六十五条第四项` },
      { kinds: ['warning'], violation: '未按规定将应急预案报送备案', basis: '《生产安全事故应急条例》第三十二条' },
    ],
  },
  'housing-construction': {
    code: '建罚决', trade: '建筑工程',
    cases: [
      { kinds: ['stop-work', 'rectify'], violation: '深基坑支护未按专项施工方案施工', basis: '《建设工程安全生产管理条例》第六十五条第四项' },
      { kinds: ['fine'], violation: '未对进场的起重机械进行验收即投入使用', basis: '《建设工程安全生产管理条例》第六十五条第二项', yuan: 100_000 },
      { kinds: ['fine', 'rectify'], violation: '施工现场临时用电不符合规范要求', basis: '《建设工程安全生产管理条例》第六十四条', yuan: 50_000 },
    ],
  },
  transport: {
    code: '交罚', trade: '运输',
    cases: [
      { kinds: ['fine'], violation: '未按规定的周期和频次检测运输车辆', basis: '《中华人民共和国道路运输条例》第七十条', yuan: 3_000 },
      { kinds: ['fine', 'rectify'], violation: '未按规定监控危险货物运输车辆的行驶', basis: '《道路运输车辆动态监督管理办法》第三十六条', yuan: 3_000 },
    ],
  },
  'market-regulation': {
    code: '市监处罚', trade: '机械设备',
    cases: [
      { kinds: ['stop-use', 'fine'], violation: '使用未经定期检验的叉车', basis: '《中华人民共和国特种设备安全法》第八十四条第一项', yuan: 30_000 },
      { kinds: ['seize'], violation: '使用国家明令淘汰、已经报废的锅炉', basis: '《中华人民共和国特种设备安全法》第六十一条第三项' },
    ],
  },
  'fire-rescue': {
    code: '消行罚决字', trade: '酒店管理',
    cases: [
      { kinds: ['fine'], violation: '占用疏散通道', basis: '《中华人民共和国消防法》第六十条第一款第三项', yuan: 5_000 },
      { kinds: ['suspend-production', 'fine'], violation: '公众聚集场所未经消防安全检查擅自投入使用', basis: '《中华人民共和国消防法》第五十八条第一款第四项', yuan: 40_000 },
    ],
  },
  'public-security': {
    code: '公治罚决字', trade: '爆破工程',
    cases: [
      { kinds: ['stop-explosives', 'rectify'], violation: '民用爆炸物品专用仓库技术防范设施失效', basis: '《民用爆炸物品安全管理条例》第四十八条第一款第五项' },
      { kinds: ['fine'], violation: '未按规定建立民用爆炸物品登记制度', basis: '《民用爆炸物品安全管理条例》第四十八条第一款第四项', yuan: 50_000 },
    ],
  },
};

/** What a decision's number calls the county whose office made it; `景` is the city. */
export const demoCountyShortNames: Record<CountyCode, string> = { '360202': '昌', '360203': '珠', '360222': '浮', '360281': '乐', 'high-tech-zone': '高', 'changnan-new-district': '南' };

/** Departments of the demonstration whose offices in the counties enforce too. */
export const demoEnforcingInCounties: readonly SafetyDutyDepartment[] = ['emergency-management', 'housing-construction', 'market-regulation'];

/** In the year in which the demonstration begins, the numbers of decisions that its departments report by list begin here; those of its closed records lie below. */
export const DEMO_REPORTED_FROM = 301;
