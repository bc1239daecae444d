export { createDecisionLander } from './create-decision-lander.js';
export { registerRecording } from './record.job.js';
export type { DecisionDesk, DecisionOfNumber } from './record-landed.js';
export type { ReportedDecision } from './landed-decision.js';
export { IntakeController } from './http/intake.controller.js';
export { SettleProblem } from './commands/settle-problem.command.js';
export { IntakeLists } from './queries/intake-lists.query.js';
export { IntakeProblems } from './queries/intake-problems.query.js';
