import { describe, expect, test } from '@jest/globals';
import { confirmingDepartments, demoAccounts, demoBanks, demoFirms, DEMO_FIRMS, demoPassword, mainDemoAccounts, roles } from '@lianban/contracts';
import { demoAnswering, demoOffices } from './directory.data.js';

const offices = new Map(demoOffices().map((office) => [office.id, office]));

describe('the demonstration directory', () => {
  test('has an office for every post, and every answering office is one of its department', () => {
    for (const { posts } of demoAccounts) for (const { office, department, county } of posts) expect(offices.get(office)).toMatchObject({ id: office, department, county });
    for (const { department, office } of demoAnswering()) if (office) expect(offices.get(office)?.department).toBe(department);
  });

  test('names every bank and every firm, each once', () => {
    const named = [...offices.values()].filter(({ department }) => department === 'borrower' || department === 'lending-bank').map(({ name }) => name);
    expect(new Set(named).size).toBe(1 + demoBanks.length + 1 + DEMO_FIRMS);
    for (const { key, name } of demoFirms) expect(offices.get(`borrower@${key}`)?.name).toBe(name);
  });

  test('leaves 昌南新区 unset for the four confirming departments and nothing else', () => {
    const unset = demoAnswering().filter(({ office }) => office === null);
    expect(unset).toEqual(confirmingDepartments.map((department) => ({ department, county: 'changnan-new-district', office: null })));
    expect(demoAnswering().find(({ department, county }) => department === 'veterans-affairs' && county === 'high-tech-zone')?.office).toBe('veterans-affairs@360202');
  });

  test('has two people for whatever two must do, each with one name and one post id', () => {
    const subs = demoAccounts.map(({ sub }) => sub);
    expect(new Set(subs).size).toBe(subs.length);
    expect(new Set(demoAccounts.map(({ name }) => name)).size).toBe(subs.length);
    const postIds = demoAccounts.flatMap(({ posts }) => posts.map(({ id }) => id));
    expect(new Set(postIds).size).toBe(postIds.length);
    const countyPosts = demoAccounts.flatMap(({ posts }) => posts).filter(({ role, department, county }) => role === 'county-reviewer' && department === 'disabled-federation' && county === '360281');
    expect(countyPosts.length).toBeGreaterThan(1);
  });

  test('prints one account per role', () => {
    expect(mainDemoAccounts.map(({ posts }) => posts[0]!.role)).toEqual(Object.keys(roles));
    expect(demoPassword.length).toBeGreaterThan(8);
  });
});
