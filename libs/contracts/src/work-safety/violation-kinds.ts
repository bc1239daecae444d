import { z } from 'zod';

/** Kinds of violation for which discretion is laid down in bands (景府办字〔2023〕43号 item 10); a city adds its own with its settings. */
export const violationKinds = {
  'training-or-staff': '未按规定设置机构、配备人员或培训',
  'project-without-review': '建设项目未经安全评价或设施设计审查',
  'signs-or-equipment': '未设警示标志，或安全设备不合标准、未维护',
  'dangerous-goods': '危险物品、重大危险源、危险作业管理不合规定',
  'hazard-not-removed': '未采取措施消除事故隐患',
  'unqualified-contractor': '发包或出租给不具备条件的单位，无违法所得或不足十万元',
  'ordinary-accident': '对一般事故负有责任',
  'larger-accident': '对较大事故负有责任',
} as const;

export type ViolationKind = keyof typeof violationKinds;
export const violationKindKeys = Object.keys(violationKinds) as [ViolationKind, ...ViolationKind[]];
export const ViolationKind = z.enum(violationKindKeys, '请选择违法行为的种类');
