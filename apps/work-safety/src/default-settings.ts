import { defaultSettings as ofAccidents } from '@lianban/procedure-accident-investigation';
import { defaultSettings as ofPerformance } from '@lianban/procedure-decision-performance';
import { defaultSettings as ofDisclosure } from '@lianban/procedure-enforcement-disclosure';

/** What a new installation starts with, of all three procedures. */
export const defaultSettings = [...ofDisclosure, ...ofPerformance, ...ofAccidents];
