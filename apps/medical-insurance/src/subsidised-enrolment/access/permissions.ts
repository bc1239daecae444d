import { accessTable, type ActionTable } from '@lianban/casework';

/**
 * Who may do what in this procedure. The only table; controllers and row security follow it.
 * Reading covers masked data; clear text is `person.reveal`.
 */
export const permissions = {
  'case.read': {
    'county-confirmer': 'own-office', 'county-reviewer': 'own-office', 'county-supervisor': 'own-county', supervisor: 'city',
    'insurance-handler': 'city', 'insurance-reviewer': 'city', 'bureau-monitor': 'city', auditor: 'city',
  },
  'case.answer': { 'county-confirmer': 'own-office' },
  'case.review': { 'county-reviewer': 'own-office' },
  'case.decide': { 'insurance-reviewer': 'city' },
  'case.export-clear': { 'county-confirmer': 'own-office' },
  'person.read': { 'county-confirmer': 'own-office', 'county-reviewer': 'own-office', 'insurance-handler': 'city', 'insurance-reviewer': 'city', auditor: 'city' },
  'person.reveal': { 'county-confirmer': 'own-office', 'county-reviewer': 'own-office', 'insurance-handler': 'city', 'insurance-reviewer': 'city' },
  'coverage.read': {
    'county-confirmer': 'own-office', 'county-reviewer': 'own-office', 'county-supervisor': 'own-county', supervisor: 'city',
    'insurance-handler': 'city', 'insurance-reviewer': 'city', 'bureau-monitor': 'city', auditor: 'city',
  },
  'coverage.missing': { 'county-confirmer': 'own-office', 'county-reviewer': 'own-office', 'insurance-handler': 'city', 'insurance-reviewer': 'city' },
  'rung.issue': { supervisor: 'city', 'county-supervisor': 'own-county' },
  'share.read': { 'insurance-handler': 'city', 'insurance-reviewer': 'city', 'bureau-monitor': 'city', 'system-admin': 'city', auditor: 'city' },
  'share.evidence': { 'insurance-handler': 'city', 'insurance-reviewer': 'city', 'bureau-monitor': 'city', auditor: 'city' },
  'integrity.read': { 'insurance-reviewer': 'city', 'bureau-monitor': 'city', 'system-admin': 'city', auditor: 'city' },
} as const satisfies ActionTable;

export type Action = keyof typeof permissions;

export const { may, mustBeAllowed, reachOf, rolesFor, rulesWith } = accessTable(permissions);
