export { loanRenewal } from './loan-renewal.workflow.js';
