import { item, SAFETY_NOTICE_IN_FORCE_FROM } from '@lianban/contracts';
import type { LawFigure } from '@lianban/kernel';

/** Item 7: from the closing of an accident to its evaluation. */
export const evaluationYears: LawFigure<number> = { value: 1, unit: '年', inForceFrom: SAFETY_NOTICE_IN_FORCE_FROM, citation: item('7') };
