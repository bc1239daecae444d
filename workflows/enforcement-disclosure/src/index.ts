export { enforcementDisclosure } from './enforcement-disclosure.workflow.js';
