import { describe, expect, test } from '@jest/globals';
import { counties, departments, officeId, roles, type CountyCode, type DepartmentCode, type Role } from '@lianban/contracts';
import { may, permissions, rolesFor, type Action } from './permissions.js';

const everyRole = Object.keys(roles) as Role[];
const everyDepartment = Object.keys(departments) as DepartmentCode[];
const everyCounty = Object.keys(counties) as CountyCode[];
const actions = Object.keys(permissions) as Action[];

/** The same rules said a second time, in sentences rather than as a table. */
function allowedBySentence(action: Action, role: Role, department: DepartmentCode, county: CountyCode | null, office: string, where: CountyCode): boolean {
  const city: Partial<Record<Role, Action[]>> = {
    supervisor: ['case.read', 'coverage.read', 'rung.issue'],
    'insurance-handler': ['case.read', 'person.read', 'person.reveal', 'coverage.read', 'coverage.missing', 'share.read', 'share.evidence'],
    'insurance-reviewer': ['case.read', 'case.decide', 'person.read', 'person.reveal', 'coverage.read', 'coverage.missing', 'share.read', 'share.evidence', 'integrity.read'],
    'bureau-monitor': ['case.read', 'coverage.read', 'share.read', 'share.evidence', 'integrity.read'],
    auditor: ['case.read', 'person.read', 'coverage.read', 'share.read', 'share.evidence', 'integrity.read'],
    'system-admin': ['share.read', 'integrity.read'],
  };
  if (city[role]?.includes(action)) return true;
  if (role === 'county-supervisor') return ['case.read', 'coverage.read', 'rung.issue'].includes(action) && county === where;
  const ofOffice: Partial<Record<Role, Action[]>> = {
    'county-confirmer': ['case.read', 'case.answer', 'case.export-clear', 'person.read', 'person.reveal', 'coverage.read', 'coverage.missing'],
    'county-reviewer': ['case.read', 'case.review', 'person.read', 'person.reveal', 'coverage.read', 'coverage.missing'],
  };
  return (ofOffice[role] ?? []).includes(action) && county !== null && `${department}@${county}` === office;
}

describe('permissions of subsidised enrolment', () => {
  test('hold for every action × role × department × county, at the own place and at every foreign one', () => {
    let checked = 0;
    for (const action of actions) for (const role of everyRole) for (const department of everyDepartment) for (const county of [null, ...everyCounty]) {
      for (const owner of everyDepartment) for (const where of everyCounty) {
        const office = officeId(owner, where);
        const actual = may(action, { role, department, county }, { office, county: where });
        const expected = allowedBySentence(action, role, department, county, office, where);
        if (actual !== expected) throw new Error(`${action}: ${role} of ${department} in ${county ?? 'city'} at ${office}`);
        checked += 1;
      }
    }
    expect(checked).toBe(actions.length * everyRole.length * everyDepartment.length * 7 * everyDepartment.length * 6);
  });

  test('those who upload, and security administrators, do nothing here', () => {
    for (const action of actions) for (const role of ['data-officer', 'data-reviewer', 'security-admin'] as const) expect(rolesFor(action)).not.toContain(role);
  });
});
