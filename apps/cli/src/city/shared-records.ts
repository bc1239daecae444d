import {
  counties, dangerGrades, demoEnforcement, fraudKinds, safetyDutyDepartments, suspectRoles, type CountyCode, type ListId, type SafetyDutyDepartment,
} from '@lianban/contracts';
import { addDays, plainDate, syntheticCreditCode } from '@lianban/kernel';
import type { Period, Row } from './list-rows.js';
import { Draw } from './random.js';
import { residentAt } from './resident.js';

const DANGERS = 9;
const LEADS = 5;
const FOUND_FROM = plainDate('2026-08-10');
const RECTIFIED_ON = '2026-10-08';

const dangers: Record<SafetyDutyDepartment, { kind: string; described: readonly string[] }> = {
  'emergency-management': { kind: '燃气与窑炉', described: ['窑炉区域未设可燃气体报警装置', '燃气管道阀门锈蚀，无检测记录', '窑炉操作规程未上墙'] },
  'housing-construction': { kind: '建筑施工', described: ['外脚手架连墙件缺失', '临边洞口防护不到位', '塔吊限位装置失灵'] },
  transport: { kind: '道路运输', described: ['车辆动态监控离线超过三日', '驾驶人安全教育记录不全', '危险货物车辆灭火器过期'] },
  'market-regulation': { kind: '特种设备', described: ['锅炉安全阀超期未校验', '电梯维护记录不连续', '压力容器未办理使用登记'] },
  'fire-rescue': { kind: '消防安全', described: ['疏散通道堆放包装材料', '消火栓无水', '员工宿舍与仓库未分隔'] },
  'public-security': { kind: '危险化学品', described: ['易制爆品台账与实物不符', '库房技防设施离线', '流向信息未按时登记'] },
};

/** A department's hidden dangers: in October some of September's are rectified, one is gone and one is new. */
export function hiddenDangersOf(department: SafetyDutyDepartment, seed: number, period: Period): Row[] {
  const rows = Array.from({ length: DANGERS + 1 }, (_, index) => danger(department, seed, index, period));
  return period === 'last' ? rows.slice(0, DANGERS) : rows.slice(1);
}

function danger(department: SafetyDutyDepartment, seed: number, index: number, period: Period): Row {
  const place = safetyDutyDepartments.indexOf(department);
  const draw = new Draw(seed ^ 0x51ed, place * 1000 + index);
  const { kind, described } = dangers[department];
  const foundOn = addDays(FOUND_FROM, draw.int(0, 30));
  const firm = draw.int(0, 999);
  const done = draw.chance(400) && period === 'this';
  return {
    dangerNumber: `YH2026${place + 1}${String(index + 1).padStart(4, '0')}`, firmName: `景德镇${demoEnforcement[department].trade}${firm}号有限公司（演示）`, creditCode: syntheticCreditCode(7_100_000 + place * 1000 + firm), creditCodeConfirmed: '',
    county: counties[draw.pick(Object.keys(counties) as CountyCode[])], kind, grade: dangerGrades[draw.chance(200) ? 1 : 0], description: draw.pick(described), foundOn, rectifyBy: addDays(foundOn, draw.int(20, 90)),
    state: done ? '已整改' : '整改中', rectifiedOn: done ? RECTIFIED_ON : '',
  };
}

/** Leads of joint investigation, about people of the city. */
export function fraudLeadsOf(seed: number, period: Period): Row[] {
  const leads = Array.from({ length: LEADS + 1 }, (_, index) => {
    const draw = new Draw(seed ^ 0x77aa, index);
    const { idNumber, name, county } = residentAt(seed, index * 37 + 5);
    const kind = draw.pick(fraudKinds);
    return {
      caseNumber: `QZ2026${String(index + 1).padStart(3, '0')}`, idNumber, name, role: draw.pick(suspectRoles), institution: `${counties[county]}演示医院`, creditCode: '', county: counties[county], kind,
      found: `初查发现涉嫌${kind}，已调取结算记录`, amountYuan: `${draw.int(800, 60_000)}.00`, openedOn: addDays(plainDate('2026-08-03'), draw.int(0, 40)),
    };
  });
  return period === 'last' ? leads.slice(0, LEADS) : leads;
}

const fundItems: readonly [direction: string, item: string, monthly: number, persons: number][] = [
  ['收入', '个人缴费收入', 41_200_000, 103_000], ['收入', '财政补助收入', 96_400_000, 0], ['收入', '资助参保收入', 3_150_000, 8_200], ['收入', '利息收入', 420_000, 0],
  ['支出', '住院待遇支出', 78_300_000, 9_600], ['支出', '门诊待遇支出', 15_900_000, 61_000], ['支出', '大病保险支出', 8_700_000, 0], ['支出', '意外伤害待遇支出', 1_260_000, 310],
];
const MONTHS = { last: 8, this: 9 } as const;

/** The fund's month, made up: each item grows by a hundredth a month. */
export function fundMonthOf(period: Period): Row[] {
  const months = MONTHS[period];
  const rows = fundItems.map(([direction, item, monthly, persons]) => ({
    direction, item, persons: persons > 0 ? String(persons + months * 10) : '', month: Math.round(monthly * (1 + months / 100)), year: Math.round(monthly * months * (1 + (months + 1) / 200)),
  }));
  const balanceOf = (of: 'month' | 'year'): number => rows.reduce((sum, row) => sum + (row.direction === '收入' ? row[of] : -row[of]), 0);
  const yuan = (amount: number): string => `${amount}.00`;
  return [...rows.map(({ month, year, ...row }) => ({ ...row, monthYuan: yuan(month), yearYuan: yuan(year) })), { direction: '结余', item: '收支结余', monthYuan: yuan(balanceOf('month')), yearYuan: yuan(balanceOf('year')), persons: '' }];
}

/** Every list of records that a start shares, with its rows. */
export function sharedRecords(seed: number, period: Period): [ListId, Row[]][] {
  return [
    ...safetyDutyDepartments.map((department): [ListId, Row[]] => [`hidden-dangers-${department}`, hiddenDangersOf(department, seed, period)]),
    ['joint-fraud-cases', fraudLeadsOf(seed, period)], ['fund-inspection', fundMonthOf(period)],
  ];
}
