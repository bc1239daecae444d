import { describe, expect, test } from '@jest/globals';
import { accessTable, type ActionTable } from './access-table.js';

const access = accessTable({
  'case.read': { supervisor: 'city', 'county-supervisor': 'own-county', 'county-confirmer': 'own-office' },
  'case.answer': { 'county-confirmer': 'own-office' },
} as const satisfies ActionTable);
const place = { office: 'tax@360222', county: '360222' } as const;

describe('a table of actions', () => {
  test.each([
    ['a city role anywhere', 'supervisor', 'tax', null, true],
    ['a county role in its county', 'county-supervisor', 'city-government-office', '360222', true],
    ['a county role in another county', 'county-supervisor', 'city-government-office', '360202', false],
    ['a county role without a county', 'county-supervisor', 'city-government-office', null, false],
    ['the office itself', 'county-confirmer', 'tax', '360222', true],
    ['another department of the county', 'county-confirmer', 'civil-affairs', '360222', false],
    ['a role that is not in the table', 'auditor', 'tax', '360222', false],
  ] as const)('%s', (_, role, department, county, allowed) => expect(access.may('case.read', { role, department, county }, place)).toBe(allowed));

  test('the office of a post, where it has one of its own, decides and not its department', () => {
    const bank = { role: 'county-confirmer', department: 'tax', county: null, office: 'tax@bank-01' } as const;
    expect(access.may('case.answer', bank, { office: 'tax@bank-01', county: null })).toBe(true);
    expect(access.may('case.answer', bank, { office: 'tax', county: null })).toBe(false);
  });

  test('the door of a route lists its roles; a refusal names no place', () => {
    expect(access.rolesFor('case.read')).toEqual(['supervisor', 'county-supervisor', 'county-confirmer']);
    expect(access.rulesWith({ 'case.read': '查看事项', 'case.answer': '答复' })('case.answer')).toEqual({ action: '答复', roles: ['county-confirmer'] });
    expect(() => access.mustBeAllowed('case.answer', { role: 'supervisor', department: 'tax', county: null }, place)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});
