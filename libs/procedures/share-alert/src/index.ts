export { shareAlertSlug } from './share-alert.state.js';
