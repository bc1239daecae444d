export { shareAlert } from './share-alert.workflow.js';
