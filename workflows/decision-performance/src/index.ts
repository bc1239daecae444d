export { decisionPerformance } from './decision-performance.workflow.js';
