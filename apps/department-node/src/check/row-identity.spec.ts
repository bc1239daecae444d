import { describe, expect, test } from '@jest/globals';
import type { Digester } from '@lianban/crypto';
import { rowIdentity } from './row-identity.js';

/** Tells what it was asked for. */
const digester = {
  keyId: 'k', idDigest: (number: string) => `id(${number})`, nameDigest: (subject: string, name: string) => `name(${subject},${name})`, rowKeyDigest: (parts: readonly string[]) => `key(${parts.join('|')})`,
} as unknown as Digester;
const of = (row: Record<string, string>) => (key: string): string => row[key] ?? '';

describe('what a row is known by', () => {
  test('a person by number and name, in its county', () => {
    const identity = rowIdentity(digester, 'low-income-persons');
    const at = of({ idNumber: '36029919900101001X', name: '某甲', category: 'orphan', county: '360202' });
    expect([identity.key(at), identity.subject(at), identity.name(at, 'p'), identity.place(at)]).toEqual(['key(low-income-persons|36029919900101001X|orphan|360202)', 'id(36029919900101001X)', 'name(p,某甲)', '360202']);
  });

  test('a record by its key, in the city', () => {
    const identity = rowIdentity(digester, 'fund-account-statement');
    const at = of({ serial: 'A1', bookedOn: '2026-10-09' });
    const key = 'key(fund-account-statement|A1|2026-10-09|city)';
    expect([identity.key(at), identity.subject(at), identity.name(at, key), identity.place(at), identity.knownPlace(at)]).toEqual([key, key, key, 'city', 'city']);
  });

  test('a county that is none is no place, also when it reads like the city', () => {
    const identity = rowIdentity(digester, 'deaths');
    expect(['360202', 'city', '', '某县'].map((county) => identity.knownPlace(of({ county })))).toEqual(['360202', null, null, null]);
  });
});
