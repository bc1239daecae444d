import { join } from 'node:path';
import { addWorkingDays, officialCalendar } from '@lianban/calendar';
import {
  counties, decisionKinds, demoCountyShortNames, demoEnforcement, demoEnforcingInCounties, DEMO_REPORTED_FROM, kindsUnderItem10, safetyDutyDepartments, type CountyCode, type SafetyDutyDepartment,
} from '@lianban/contracts';
import { addDays, plainDate, syntheticCreditCode, type PlainDate } from '@lianban/kernel';
import { ListFiles } from './list-files.js';
import type { Row } from './list-rows.js';
import { Draw } from './random.js';

/** Day of reporting: the last working day before the demonstration begins. */
export const DECISIONS_PERIOD = '2026-10-10';
export const decisionsFolder = '执法决定';
/** Departments whose decisions a start reports; the files of the others lie there to be uploaded by hand. */
export const reportedAtStart = ['emergency-management', 'housing-construction'] as const satisfies readonly SafetyDutyDepartment[];

const DECISIONS = 14;
const FIRST_DAY = plainDate('2026-09-07');
/** To the last working days before the demonstration begins. */
const WORKING_DAYS = 20;

const marks = ['青白', '玲珑', '粉彩', '影青', '高岭', '瑶里', '三宝', '湖田', '御风', '南窑', '观音', '竟成'];

/** Decisions that one department of the demonstration made, without fault. */
export function decisionsOf(department: SafetyDutyDepartment, seed: number): Row[] {
  return Array.from({ length: DECISIONS }, (_, index) => decision(department, seed, index));
}

function decision(department: SafetyDutyDepartment, seed: number, index: number): Row {
  const draw = new Draw(seed, safetyDutyDepartments.indexOf(department) * 1000 + index);
  const { code, trade, cases } = demoEnforcement[department];
  const { kinds, violation, basis, yuan } = draw.pick(cases);
  const county = draw.pick(Object.keys(counties) as CountyCode[]);
  const firm = draw.int(0, 999);
  const decidedOn = workday(draw.int(0, WORKING_DAYS));
  const inCounty = demoEnforcingInCounties.includes(department) && draw.chance(500);
  const reviewed = kinds.some((kind) => kindsUnderItem10.some((named) => named === kind));
  return {
    decisionNumber: `${inCounty ? demoCountyShortNames[county] : '景'}${code}〔2026〕${DEMO_REPORTED_FROM + index}号`, kinds: kinds.map((kind) => decisionKinds[kind]).join('、'), level: inCounty ? '县级' : '市级', county: counties[county],
    firmName: `景德镇${draw.pick(marks)}${trade}${firm}号有限公司（演示）`, creditCode: syntheticCreditCode(7_000_000 + safetyDutyDepartments.indexOf(department) * 1000 + firm), decidedOn, servedOn: decidedOn,
    basis, amountYuan: yuan === undefined ? '' : `${yuan}.00`, performByOn: addDays(decidedOn, kinds.includes('rectify') ? 30 : 15), violation,
    reviewedBy: reviewed ? '法制审核机构' : '', reviewedOn: reviewed ? addDays(decidedOn, -2) : '',
  };
}

/** Nobody decides on a holiday. */
function workday(n: number): PlainDate {
  const found = addWorkingDays(officialCalendar, FIRST_DAY, n);
  if (!found.ok) throw new RangeError('the calendar of the demonstration does not reach so far');
  return found.value;
}

/** As people spoil rows: each must be refused for exactly one reason. */
export function spoiltDecisions(rows: readonly Row[]): Row[] {
  const [first, second, third, fourth, fifth, sixth] = rows as [Row, Row, Row, Row, Row, Row];
  const creditCode = String(fifth['creditCode']);
  const next = (row: Row, n: number): Row => ({ ...row, decisionNumber: String(row['decisionNumber']).replace(/\d+号$/, `${DEMO_REPORTED_FROM + DECISIONS + n}号`) });
  return [
    { ...next(first, 0), decidedOn: '2026-11-20', servedOn: '', performByOn: '', reviewedOn: '' },
    { ...next(second, 1), basis: '' },
    { ...next(third, 2), kinds: decisionKinds.fine, amountYuan: '' },
    { ...next(fourth, 3), performByOn: addDays(plainDate(String(fourth['decidedOn'])), -10) },
    { ...next(fifth, 4), creditCode: creditCode.slice(0, 17) + (creditCode.endsWith('0') ? '1' : '0') },
    next(sixth, 5), { ...next(sixth, 5), violation: '同一文号的另一份决定' },
  ];
}

/** Writes every department's file; the spoilt rows lie in the first one. The same seed gives the same bytes. */
export async function writeDemoDecisions(folder: string, seed: number): Promise<void> {
  for (const department of safetyDutyDepartments) {
    const files = new ListFiles(join(folder, decisionsFolder), `enforcement-decisions-${department}`, true);
    const rows = decisionsOf(department, seed);
    for (const row of department === reportedAtStart[0] ? [...rows, ...spoiltDecisions(rows)] : rows) await files.add(row);
    await files.close();
  }
}
