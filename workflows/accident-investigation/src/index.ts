export { accidentInvestigation } from './accident-investigation.workflow.js';
