export { bundleWorkflows, quietRuntime, timeSkipping, type TimeSkipping } from './time-skipping.js';
export { Theatre, type Play, type Stage } from './theatre.js';
export { TestClock } from './test-clock.js';
export { Histories } from './histories.js';
export { Replay } from './replay.js';
export { RecordedSteps, type RecordedStep, type StepRules } from './recorded-steps.js';
export { DeclaredBook, type Booked } from './declared-book.js';
export { act, give, type Act } from './declared-scene.js';
