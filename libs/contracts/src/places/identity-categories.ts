import { z } from 'zod';
import type { ConfirmingDepartment } from './departments.js';

/** The eleven identities of art. 5 that may carry subsidised enrolment, with the department that recognises each. */
export const identityCategories = {
  destitute: { label: '特困人员', department: 'civil-affairs' },
  orphan: { label: '孤儿', department: 'civil-affairs' },
  'minimum-allowance': { label: '低保对象', department: 'civil-affairs' },
  'returned-to-poverty': { label: '返贫致贫人口', department: 'rural-revitalisation' },
  'unstable-out-of-poverty': { label: '脱贫不稳定人口', department: 'rural-revitalisation' },
  'borderline-poverty': { label: '边缘易致贫人口', department: 'rural-revitalisation' },
  'sudden-hardship': { label: '突发严重困难人口', department: 'rural-revitalisation' },
  'veteran-six-kinds': { label: '六类对象', department: 'veterans-affairs' },
  'veteran-two-kinds': { label: '两类人员', department: 'veterans-affairs' },
  'veteran-fourteen-kinds': { label: '14类退役士兵', department: 'veterans-affairs' },
  'disabled-unable-to-work': { label: '丧失劳动能力残疾人', department: 'disabled-federation' },
} as const satisfies Record<string, { label: string; department: ConfirmingDepartment }>;

export type IdentityCategory = keyof typeof identityCategories;
export const IdentityCategory = z.enum(Object.keys(identityCategories) as [IdentityCategory, ...IdentityCategory[]]);
