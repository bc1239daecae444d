import { describe, expect, test } from '@jest/globals';
import { officeId, roles, type CountyCode, type DepartmentCode, type Role } from '@lianban/contracts';
import { safetyKinds } from '../../kinds.js';
import { may, permissions, reachOf, type SafetyPermission } from './permissions.js';
import { mayComplete, mayRequest, seesClear, seesProcess } from './step-rights.js';

const everyRole = Object.keys(roles) as Role[];
const actions = Object.keys(permissions) as SafetyPermission[];
const at = (role: Role, department: DepartmentCode, county: CountyCode | null) => ({ role, department, county, office: officeId(department, county) });

const ofCases: SafetyPermission[] = ['case.read', 'step.complete', 'document.upload', 'document.read'];
const readsAll: SafetyPermission[] = ['case.read', 'plan.read', 'inspection.read', 'punctuality.read', 'publication.read', 'intake.read'];
/** The same rules said a second time, role by role. */
const told: Partial<Record<Role, SafetyPermission[]>> = {
  'enforcement-officer': [
    'case.read', 'step.complete', 'request.make', 'decision.file', 'document.upload', 'document.read', 'text.check', 'plan.read', 'plan.write', 'inspection.read', 'inspection.record', 'punctuality.read', 'publication.read',
    'intake.read', 'intake.settle',
  ],
  'enforcement-head': ['case.read', 'step.complete', 'request.make', 'document.upload', 'document.read', 'text.check', 'plan.read', 'plan.decide', 'inspection.read', 'punctuality.read', 'publication.read', 'intake.read'],
  'accident-handler': ['case.read', 'step.complete', 'request.make', 'accident.file', 'document.upload', 'document.read', 'text.check', 'punctuality.read', 'publication.read'],
  'accident-approver': ['case.read', 'step.complete', 'request.make', 'document.upload', 'document.read', 'text.check', 'punctuality.read', 'publication.read'],
  'committee-officer': [...ofCases, 'punctuality.read'], 'executing-clerk': ofCases, 'court-clerk': ofCases,
  supervisor: [...readsAll, 'document.read', 'rung.issue'], 'county-supervisor': [...readsAll, 'document.read', 'rung.issue'], auditor: [...readsAll, 'document.read'], 'bureau-monitor': readsAll,
};

describe('permissions of work safety', () => {
  test('hold for every role and action as they are told', () => {
    for (const role of everyRole) expect([role, actions.filter((action) => reachOf(action, role)).sort()]).toEqual([role, [...(told[role] ?? [])].sort()]);
  });

  const places: [string, DepartmentCode, CountyCode | null][] = [
    ['the own office', 'emergency-management', '360222'], ['the city office of the department', 'emergency-management', null], ['another county of the department', 'emergency-management', '360281'],
    ['another department in the county', 'housing-construction', '360222'], ['elsewhere', 'market-regulation', '360281'],
  ];
  test.each(places)('reach %s as far as the role does: its office, its county, or the city', (place, department, county) => {
    for (const role of everyRole) for (const action of actions) {
      const reach = reachOf(action, role);
      const expected = reach === 'city' || (reach === 'own-county' && county === '360222') || (reach === 'own-office' && place === 'the own office');
      expect([role, action, may(action, at(role, 'emergency-management', '360222'), { office: officeId(department, county), county })]).toEqual([role, action, expected]);
    }
  });

  test('a post of the city has no county of its own', () => {
    expect(may('rung.issue', at('county-supervisor', 'government', null), { office: 'government', county: null })).toBe(false);
  });

  test('nobody both writes and decides a plan, files decisions and accidents, or watches and acts', () => {
    for (const [one, other] of [['plan.write', 'plan.decide'], ['decision.file', 'accident.file'], ['rung.issue', 'step.complete'], ['rung.issue', 'document.upload']] as const) {
      expect([one, Object.keys(permissions[one]).filter((role) => role in permissions[other])]).toEqual([one, []]);
    }
  });
});

describe.each(safetyKinds().all.map((kind) => [kind.slug, kind] as const))('the steps of %s', (_, { rules }) => {
  test('are ended by their roles at the office that owes them, or at the one that records them, and nowhere else', () => {
    for (const [code, spec] of Object.entries(rules.steps)) for (const role of everyRole) for (const office of ['the-owner', 'the-recorder', 'elsewhere']) {
      const expected = spec.by.some((one) => one === role) && office !== 'elsewhere' && (office === 'the-owner' || spec.recordedBy !== undefined);
      const actor = { ...at(role, 'government', null), office };
      expect([code, role, office, mayComplete(actor, spec, 'the-owner', spec.recordedBy ? 'the-recorder' : null)]).toEqual([code, role, office, expected]);
    }
  });

  test('are ended by roles only that have the right to end steps', () => {
    for (const [code, { by }] of Object.entries(rules.steps)) for (const role of by) expect([code, role, reachOf('step.complete', role as Role)]).toEqual([code, role, 'own-office']);
  });

  test('requests are made by their roles, at the office that owns them', () => {
    for (const [name, spec] of Object.entries(rules.requests)) for (const role of everyRole) for (const office of ['the-owner', 'elsewhere']) {
      expect([name, role, office, mayRequest({ ...at(role, 'government', null), office }, spec, 'the-owner')]).toEqual([name, role, office, spec.by.some((one) => one === role) && office === 'the-owner']);
    }
  });

  test('requests name roles only that may ask for something', () => {
    for (const [name, { by }] of Object.entries(rules.requests)) for (const role of by) expect([name, role, reachOf('request.make', role as Role)]).toEqual([name, role, 'own-office']);
  });
});

test('personal data is clear to those who handle the case; processes are hidden from those who act from outside', () => {
  const handling: Role[] = ['enforcement-officer', 'enforcement-head', 'accident-handler', 'accident-approver'];
  for (const role of everyRole) {
    expect([role, seesClear({ role, office: 'a' }, 'a'), seesClear({ role, office: 'a' }, 'b')]).toEqual([role, handling.includes(role), false]);
    expect([role, seesProcess({ role })]).toEqual([role, role !== 'executing-clerk' && role !== 'court-clerk']);
  }
});
