/** What the demonstrations of the services have in common; nothing of it is used without DEMO_MODE. */
export { DEMO_TODAY, isWorking, workdayFrom, workingDays } from './demo-days.js';
export { uuidAt, uuidOf } from './demo-ids.js';
export { demoPdf } from './demo-pdf.js';
export { DemoSeed } from './demo-seed.js';
export { Draw } from './draw.js';
export { writeRows } from './write-rows.js';
