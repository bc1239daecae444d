import { item, SAFETY_NOTICE_IN_FORCE_FROM } from '@lianban/contracts';
import type { LawFigure } from '@lianban/kernel';

/** Item 9: working days from the decision until it is public. */
export const disclosureWorkingDays: LawFigure<number> = { value: 20, unit: '工作日', inForceFrom: SAFETY_NOTICE_IN_FORCE_FROM, citation: item('9') };
