import type { Fen } from '@lianban/kernel';

const WAN: Fen = 1_000_000;

/** A kind of violation with the least and the most that the act lets a firm be fined. By memory of 安全生产法 as of 2021, not checked. */
interface Violation {
  label: string;
  act: string;
  leastFen: Fen;
  mostFen: Fen;
}

const under = (article: string): string => `《安全生产法》（2021 年修正）第${article}条`;

export const violations = {
  'training-or-staff': { label: '未按规定设置机构、配备人员或培训', act: under('九十七'), leastFen: 0, mostFen: 10 * WAN },
  'project-without-review': { label: '建设项目未经安全评价或设施设计审查', act: under('九十八'), leastFen: 10 * WAN, mostFen: 50 * WAN },
  'signs-or-equipment': { label: '未设警示标志，或安全设备不合标准、未维护', act: under('九十九'), leastFen: 0, mostFen: 5 * WAN },
  'dangerous-goods': { label: '危险物品、重大危险源、危险作业管理不合规定', act: under('一百零一'), leastFen: 0, mostFen: 10 * WAN },
  'hazard-not-removed': { label: '未采取措施消除事故隐患', act: under('一百零二'), leastFen: 0, mostFen: 5 * WAN },
  'unqualified-contractor': { label: '发包或出租给不具备条件的单位，无违法所得或不足十万元', act: under('一百零三'), leastFen: 10 * WAN, mostFen: 20 * WAN },
  'ordinary-accident': { label: '对一般事故负有责任', act: under('一百一十四'), leastFen: 30 * WAN, mostFen: 100 * WAN },
  'larger-accident': { label: '对较大事故负有责任', act: under('一百一十四'), leastFen: 100 * WAN, mostFen: 200 * WAN },
} as const satisfies Record<string, Violation>;

export type ViolationKind = keyof typeof violations;
export const violationKinds = Object.keys(violations) as [ViolationKind, ...ViolationKind[]];
