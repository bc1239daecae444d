import { accidentKind } from './accident-investigation/accident-kind.js';
import { SafetyKinds } from './cases/safety-kind.js';
import { performanceKind } from './decision-performance/performance-kind.js';
import { decisionKind } from './enforcement-disclosure/decision-kind.js';

/** The three procedures that work safety keeps. */
export const safetyKinds = (): SafetyKinds => new SafetyKinds([decisionKind, performanceKind, accidentKind]);
