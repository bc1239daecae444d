import { accidentKind } from './accident-investigation/accident-kind.js';
import { SafetyKinds } from './cases/safety-kind.js';
import { performanceKind } from './decision-performance/performance-kind.js';

/** The three procedures that work safety keeps. */
export const safetyKinds = (): SafetyKinds => new SafetyKinds([performanceKind, accidentKind]);
