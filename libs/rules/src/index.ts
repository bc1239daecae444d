export { evaluateCase, type CaseResult, type InputIssue } from './evaluate-case.js';
export { findRule, ruleRegistry } from './registry.js';
export type { RegisteredRule } from './rule.js';
export { camelKeys, snakeKeys } from './case-names.js';
export { ruleBook, type BookCase } from './rule-book.js';
export { listRules, type ListedRule } from './rule-views.js';
