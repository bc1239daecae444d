export { ARTICLE, bureauTurn, DATA_BUREAU, DOCUMENT, DOCUMENT_IN_FORCE_FROM, sharingDuty } from './document.js';
export { alertFamilies, type AlertFamily, type AlertTurn, type AssessedSubject } from './assessed-subject.js';
export { defaultSettings, restoreTerm } from './figures/default-settings.js';
export { freshWatch, lookAt, type Look, type LookAct, type Watch } from './look.js';
export { alertSteps, operatorRoles, owningRoles, type AlertStepCode } from './steps/alert-steps.js';
export { alertStates, shareAlertSlug, type AlertFacts, type AlertState, type ShareAlert } from './share-alert.state.js';
export { alertRefusals, alertRequests, type AlertCommand, type AlertContext, type AlertEffect, type AlertRefusal } from './share-alert.commands.js';
export { owedSteps } from './share-alert.owed.js';
export { decide, shareAlert } from './share-alert.decide.js';
