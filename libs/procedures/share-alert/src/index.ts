export { alertFamilies, type AlertFamily, type AlertTurn, type AssessedSubject } from './assessed-subject.js';
export { shareAlertSlug } from './share-alert.state.js';
