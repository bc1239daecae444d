import { accessTable, type ActionTable } from '@lianban/casework';

const ownOffice = 'own-office';
const enforcers = { 'enforcement-officer': ownOffice, 'enforcement-head': ownOffice } as const;
const investigators = { 'accident-handler': ownOffice, 'accident-approver': ownOffice } as const;
const others = { 'committee-officer': ownOffice, 'executing-clerk': ownOffice, 'court-clerk': ownOffice } as const;
/** Who watches: the whole city, or a county chief the own county. */
const watchers = { supervisor: 'city', 'bureau-monitor': 'city', auditor: 'city', 'county-supervisor': 'own-county' } as const;

/**
 * Who may do what in work safety. The only table; controllers, commands, pages and row security follow it. Which step a
 * role ends, and what it may ask for, is written in the step and in the request themselves (`by`).
 */
export const permissions = {
  'case.read': { ...enforcers, ...investigators, ...others, ...watchers },
  'step.complete': { ...enforcers, ...investigators, ...others },
  'request.make': { ...enforcers, ...investigators },
  'decision.file': { 'enforcement-officer': ownOffice },
  'accident.file': { 'accident-handler': ownOffice },
  'document.upload': { ...enforcers, ...investigators, ...others },
  'document.read': { ...enforcers, ...investigators, ...others, supervisor: 'city', auditor: 'city', 'county-supervisor': 'own-county' },
  'text.check': { ...enforcers, ...investigators },
  'plan.read': { ...enforcers, ...watchers },
  'plan.write': { 'enforcement-officer': ownOffice },
  'plan.decide': { 'enforcement-head': ownOffice },
  'inspection.read': { ...enforcers, ...watchers },
  'inspection.record': { 'enforcement-officer': ownOffice },
  'punctuality.read': { ...enforcers, ...investigators, 'committee-officer': ownOffice, ...watchers },
  'publication.read': { ...enforcers, ...investigators, ...watchers },
  'intake.read': { ...enforcers, ...watchers },
  'intake.settle': { 'enforcement-officer': ownOffice },
  'rung.issue': { supervisor: 'city', 'county-supervisor': 'own-county' },
} as const satisfies ActionTable;

export type SafetyPermission = keyof typeof permissions;

export const { may, mustBeAllowed, reachOf, rolesFor, rulesWith } = accessTable(permissions);
