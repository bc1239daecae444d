export { DOCUMENT, DOCUMENT_IN_FORCE_FROM, item } from './document.js';
export { trainingYears } from './figures/training.figures.js';
export { trainingDue, TrainingDueFacts, type TrainingDueValue } from './rules/training-due.rule.js';
