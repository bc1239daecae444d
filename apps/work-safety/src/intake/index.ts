export { createDecisionLander } from './create-decision-lander.js';
export { registerRecording } from './record.job.js';
export type { DecisionDesk, DecisionOfNumber } from './record-landed.js';
export type { ReportedDecision } from './landed-decision.js';
export { IntakeModule } from './intake.module.js';
