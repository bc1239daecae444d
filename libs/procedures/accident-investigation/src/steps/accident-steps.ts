import { followUpSteps } from './follow-up.steps.js';
import { inquirySteps } from './inquiry.steps.js';

/** Every step of an accident's life, in the order of item 7. */
export const accidentSteps = { ...inquirySteps, ...followUpSteps } as const;
export type AccidentStepCode = keyof typeof accidentSteps;
export const accidentStepCodes = Object.keys(accidentSteps) as [AccidentStepCode, ...AccidentStepCode[]];

/** Which office owes a step: the investigating government or the committee one level up; `city-committee` records for the province's. */
export type AccidentOwner = 'government' | 'committee' | 'city-committee';
