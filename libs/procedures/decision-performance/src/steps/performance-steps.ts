import type { StepSpec } from '@lianban/steps';
import { haltStepTable, type HaltCode } from './halt.steps.js';
import { lineSteps } from './performance.steps.js';

export type PerformanceStepCode = keyof typeof lineSteps | HaltCode;

/** Every step of the performance of a decision: the line of item 11, then the halts that other units carry out. */
export const performanceSteps: Readonly<Record<PerformanceStepCode, StepSpec>> = { ...lineSteps, ...haltStepTable };

/** Steps of the line: moot once the party has performed. */
export const lineCodes = Object.keys(lineSteps) as (keyof typeof lineSteps)[];

/** Whatever is moot once nothing more is asked of the party: all but the lifting of a halt. */
export const mootCodes = (Object.keys(performanceSteps) as PerformanceStepCode[]).filter((code) => !code.endsWith('-lifting'));
