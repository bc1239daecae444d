import { describe, expect, test } from '@jest/globals';
import { counties, listContracts, officeName, type CountyCode, type DepartmentCode, type Role } from '../index.js';
import { demoAccounts } from './demo-accounts.js';

const titles = new Map(demoAccounts.flatMap(({ posts }) => posts).map(({ id, title }) => [id, title]));

describe('names of offices', () => {
  test('a county office bears the name of its county, a zone likewise, the city office that of the city', () => {
    expect(officeName('civil-affairs', '360202')).toBe('昌江区民政局');
    expect(officeName('disabled-federation', 'high-tech-zone')).toBe('高新区残疾人联合会');
    expect(officeName('civil-affairs', null)).toBe('市民政局');
  });
});

describe('accounts', () => {
  test('every department that gives or receives a list, and every one that art. 5 names, has an officer and two reviewers', () => {
    const named: DepartmentCode[] = [
      'development-reform', 'finance-bureau', 'human-resources', 'tax', 'health', 'audit', 'public-security', 'justice', 'civil-affairs', 'veterans-affairs', 'education', 'market-regulation',
      'rural-revitalisation', 'disabled-federation', 'medical-insurance',
    ];
    const sharing = listContracts.flatMap(({ department, recipients = [] }) => [department, ...recipients]);
    for (const department of new Set([...named, ...sharing])) {
      const held = (role: Role): number => demoAccounts.filter(({ posts }) => posts.some((post) => post.department === department && post.role === role)).length;
      expect({ department, officers: held('data-officer') > 0, reviewers: held('data-reviewer') > 1 }).toEqual({ department, officers: true, reviewers: true });
    }
  });

  test('nobody shares a subject or a name', () => {
    for (const key of ['sub', 'name'] as const) expect(new Set(demoAccounts.map((account) => account[key])).size).toBe(demoAccounts.length);
  });
});

describe('titles of posts', () => {
  test('a county post is one of the county office, the supervisor of a county is named by the county alone', () => {
    expect(titles.get('civil-confirmer@360202')).toBe('昌江区民政局确认经办');
    expect(titles.get('rural-county-reviewer@360222')).toBe('浮梁县乡村振兴局确认复核');
    expect(titles.get('county-supervisor@360281')).toBe('乐平市督办');
    expect(titles.get('civil-officer')).toBe('市民政局部门数据员');
    expect(titles.get('group-finance')).toBe('还贷周转基金管理领导小组成员（财政）');
  });

  test('no title of a county names the city or the level', () => {
    const ofCounties = demoAccounts.flatMap(({ posts }) => posts).filter(({ county }) => county !== null);
    for (const { title, county } of ofCounties) {
      expect(title.startsWith(counties[county as CountyCode])).toBe(true);
      expect(title.slice(counties[county as CountyCode].length)).not.toMatch(/县级|市(?!场)/u);
    }
  });
});
