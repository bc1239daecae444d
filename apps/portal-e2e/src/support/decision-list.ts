import type { SafetyDutyDepartment } from '@lianban/contracts';
import { publishFile } from './publish-list.js';

interface Reported {
  decisionNumber: string;
  firmName: string;
  decidedOn: string;
}

const COUNTY = { code: '360202', name: '昌江区' } as const;

/** The department's own system reports a warning by list. */
export async function reportDecision(department: SafetyDutyDepartment, { decisionNumber, firmName, decidedOn }: Reported): Promise<void> {
  const row = { 决定书文号: decisionNumber, 决定种类: '警告', 决定机关层级: '市级', '所在县（市、区）': COUNTY.name, 当事人名称: firmName, 作出决定日期: decidedOn, 法律依据: '《中华人民共和国安全生产法》第九十九条', 违法事实摘要: '未设安全警示标志', 变动类型: '新增' };
  const file = Buffer.from([Object.keys(row), Object.values(row)].map((cells) => cells.join(',')).join('\r\n'));
  await publishFile({ list: `enforcement-decisions-${department}`, department, county: COUNTY.code, period: decidedOn, file });
}
