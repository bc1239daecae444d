import { item, SAFETY_NOTICE_IN_FORCE_FROM } from '@lianban/contracts';
import type { LawFigure } from '@lianban/kernel';

/** Item 23: an officer in post is trained anew every so many years, in principle. */
export const trainingYears: LawFigure<number> = { value: 3, unit: '年', inForceFrom: SAFETY_NOTICE_IN_FORCE_FROM, citation: item('23') };
