import type { LawFigure } from '@lianban/kernel';
import { art, DOCUMENT_IN_FORCE_FROM } from '../document.js';

const since = (value: number, unit: string, article: string): LawFigure<number> => ({
  value, unit, inForceFrom: DOCUMENT_IN_FORCE_FROM, citation: art(article),
});

/** Art. 16: the usual collection window, month and day, of the year before the insurance year. */
export const usualWindow: LawFigure<{ opens: string; closes: string }> = {
  value: { opens: '09-01', closes: '12-31' },
  unit: '月-日（前一年）',
  inForceFrom: DOCUMENT_IN_FORCE_FROM,
  citation: art('16'),
};
export const waitingDays = since(90, '日', '17');
export const newbornDays = since(90, '日', '18');
export const interruptionMonths = since(3, '个月', '19(4)');
export const statusDays = since(90, '日', '19(5)');
