import { departments, type DepartmentCode, type Role } from '@lianban/contracts';
import { choice, longText, step, text, type StepSpec } from '@lianban/steps';
import { z } from 'zod';
import { ARTICLE } from '../document.js';

/** Who acts for the office that restores; in the data bureau its operator. */
export const owningRoles = ['data-officer', 'data-reviewer', 'exchange-operator'] as const satisfies readonly Role[];
export const operatorRoles = ['exchange-operator'] as const satisfies readonly Role[];

/** Parties of the loan fund that no data passes from or to. */
const withoutSharing: readonly DepartmentCode[] = ['borrower', 'lending-bank', 'collateral-registry', 'loan-fund-leading-group'];
const choices = Object.fromEntries(Object.entries(departments).filter(([code]) => !withoutSharing.some((one) => one === code))) as Record<DepartmentCode, string>;

/** To whom an alert goes, and why. */
export const handOverForm = z.object({ department: choice('移交单位', choices), reason: longText('移交理由') });

/** Art. 5, last paragraph: whoever shares restores; the data bureau supports and settles whose turn it is. */
export const alertSteps = {
  restore: step({
    title: '恢复数据共享', owner: 'owner', by: [], article: ARTICLE, term: 'restore',
    outcomes: {
      cured: { label: '已恢复', form: z.object({}) },
      'handed-over': { label: '已移交', form: z.object({ to: text('移交单位'), reason: longText('移交理由') }) },
    },
  }),
  coordinate: step({
    title: '协调数据共享', owner: 'bureau', by: operatorRoles, article: ARTICLE, term: 'coordinate',
    outcomes: {
      supported: { label: '已支持', form: z.object({ reason: longText('支持情况') }) },
      'handed-over': { label: '移交其他单位', form: handOverForm },
      kept: { label: '仍由原单位恢复', form: z.object({ reason: longText('理由') }) },
    },
  }),
} as const satisfies Readonly<Record<string, StepSpec>>;
export type AlertStepCode = keyof typeof alertSteps;
