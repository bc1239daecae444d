import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { workedCases } from './cases/index.cases.js';
import { ruleBook, ruleRegistry } from './index.js';

const folder = new URL('../../../docs/rules/', import.meta.url);
const book = ruleBook(workedCases);

if (process.env['UPDATE_RULE_BOOK']) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(book)) writeFileSync(new URL(name, folder), text);
}

describe('the rule book in docs/rules', () => {
  it('has a page for every rule and no other', () => {
    expect(Object.keys(book)).toHaveLength(ruleRegistry.length + 2);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(book).sort());
  });

  it.each(Object.entries(book))('%s is what the registry says (else: npm run rule-book -w @lianban/rules)', (name, text) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
  });

  it('says something of every article it names', () => {
    expect(Object.values(book).join()).not.toContain('（未概括）');
  });
});
