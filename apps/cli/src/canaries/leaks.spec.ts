import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { canaryAt, CANARIES } from './canary.js';
import { leaksIn } from './leaks.js';

const canary = canaryAt(427);

describe('looking for canaries', () => {
  test('they are distinct', () => {
    const all = Array.from({ length: CANARIES }, (_, index) => canaryAt(index));
    for (const part of ['idNumber', 'name', 'phone'] as const) expect(new Set(all.map((one) => one[part])).size).toBe(CANARIES);
  });

  test.each([
    ['as they are', Buffer.from(`x${canary.idNumber}y${canary.name}z${canary.phone}`)],
    ['in GB 18030', Buffer.concat([Buffer.from(canary.idNumber), iconv.encode(canary.name, 'gb18030'), Buffer.from(canary.phone)])],
    ['in a URL', Buffer.from(`/persons/${canary.idNumber}?name=${encodeURIComponent(canary.name)}&phone=${canary.phone}`)],
    ['as bytes that PostgreSQL shows', Buffer.from(`\\x${Buffer.from(`${canary.idNumber}/${canary.name}/${canary.phone}`).toString('hex')}`)],
    ['escaped in JSON', Buffer.from(`{"n":"${canary.idNumber}","m":"${[...canary.name].map((c) => `\\u${c.charCodeAt(0).toString(16)}`).join('')}","p":"${canary.phone}"}`)],
  ])('are found %s', (_, bytes) => {
    expect(leaksIn(bytes)).toEqual({ number: 1, name: 1, phone: 1 });
  });

  test('what is masked is no leak', () => {
    expect(leaksIn(`${canary.idNumber.slice(0, 6)}********${canary.idNumber.slice(14)} 龘** 199****${canary.phone.slice(7)}`)).toEqual({});
  });
});
