import { describe, expect, test } from '@jest/globals';
import { counties, departments, roles, type CountyCode, type DepartmentCode, type Role } from '@lianban/contracts';
import { permissionTable, permits, type Place } from './permission.js';

const permissions = permissionTable({
  uploadList: { action: '上传名单', roles: ['data-officer'] },
  answerCase: { action: '答复', roles: ['county-confirmer'], reach: 'county', departments: ['civil-affairs', 'tax'] },
  seeCity: { action: '看全市', roles: ['supervisor', 'county-supervisor'], reach: 'city' },
});

const places: Place[] = (Object.keys(roles) as Role[]).flatMap((role) =>
  (Object.keys(departments) as DepartmentCode[]).flatMap((department) => [null, ...(Object.keys(counties) as CountyCode[])].map((county) => ({ role, department, county }))),
);
const allowed = (rule: keyof typeof permissions): Place[] => places.filter((place) => permits(permissions[rule], place));

describe('the permission table over all roles × departments × counties', () => {
  test('a role alone is allowed everywhere it stands, and nobody else is', () => {
    expect(allowed('uploadList')).toEqual(places.filter(({ role }) => role === 'data-officer'));
  });

  test('department and reach narrow it', () => {
    expect(allowed('answerCase')).toEqual(places.filter(({ role, department, county }) => role === 'county-confirmer' && ['civil-affairs', 'tax'].includes(department) && county !== null));
    expect(allowed('seeCity')).toEqual(places.filter(({ role, county }) => ['supervisor', 'county-supervisor'].includes(role) && county === null));
  });
});
