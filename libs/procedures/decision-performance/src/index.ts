export { DOCUMENT, DOCUMENT_IN_FORCE_FROM, item } from './document.js';
export { defaultSettings, performanceSetting, type PerformanceTerm } from './figures/default-settings.js';
export { lateSurcharge, type LateSurchargeFacts, type LateSurchargeValue } from './rules/late-surcharge.rule.js';
export { afterDemand, courtApplication, type AfterDemandValue, type CourtApplicationValue } from './rules/enforcement-days.rule.js';
