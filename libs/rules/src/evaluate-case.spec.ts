import { describe, expect, it } from '@jest/globals';
import { citationInForce } from '@lianban/gazette';
import { article, laterOf, type Citation, type PlainDate } from '@lianban/kernel';
import fc from 'fast-check';
import { workedCases } from './cases/index.cases.js';
import { camelKeys, evaluateCase, listRules, ruleRegistry, snakeKeys } from './index.js';

describe.each(ruleRegistry)('$id', (rule) => {
  const cases = workedCases[rule.id] ?? [];

  it.each(cases)('$named', ({ input, expected }) => {
    expect(evaluateCase(rule.id, input)).toMatchObject(expected);
  });

  it('has cases', () => expect(cases.length).toBeGreaterThan(5));

  it('cites articles that exist and hold from the first to the last day of the rule', () => {
    for (const number of rule.basis?.articles ?? []) {
      const citation = article(rule.basis?.document ?? '', number);
      for (const day of [rule.inForceFrom, rule.inForceTo ?? ('2199-12-31' as PlainDate)]) {
        expect([number, citationInForce(citation, day)]).toEqual([number, { ok: true, value: true }]);
      }
    }
  });

  it('rests every answer on what is registered and in force, and lists it as its basis', () => {
    for (const { input } of cases) {
      const result = camelKeys(evaluateCase(rule.id, input)) as { error?: string; because?: Citation[]; steps?: { citation: Citation }[]; asOf?: PlainDate };
      if (result.error) continue;
      expect(result.steps?.length).toBeGreaterThan(0);
      for (const citation of [...(result.because ?? []), ...(result.steps ?? []).map((step) => step.citation)]) {
        // The calendar is the one known today: a term that ends next year may rest on a notice later than the day judged.
        if (citation.kind !== 'notice') expect(citationInForce(citation, laterOf(result.asOf ?? rule.inForceFrom, rule.inForceFrom)).ok).toBe(true);
        else expect(citation.number).toMatch(/^国办/);
        const base = citation.kind === 'article' ? citation.article.replace(/\(.*/, '') : null;
        if (base) expect(rule.basis?.articles).toContain(base);
      }
    }
  });
});

describe('the evaluator', () => {
  it('refuses a rule it does not know', () => {
    expect(evaluateCase('B.nothing', {})).toEqual({ error: 'RULE_UNKNOWN', rule: 'B.nothing' });
  });

  it.each([[null], [3], ['text'], [[]], [{}]])('refuses an input that is no object of facts: %j', (input) => {
    expect(evaluateCase('B.entitlement', input)).toMatchObject({ error: 'INPUT_INVALID' });
  });

  it('names the field in the names of the case, with a sentence', () => {
    const result = evaluateCase('B.entitlement', { category: 'newborn', pay_date: '2024-13-01', coverage_year: 2024 });
    expect(result['error']).toBe('INPUT_INVALID');
    expect(result['issues']).toContainEqual({ path: 'pay_date', message: expect.stringContaining('YYYY-MM-DD') });
    const config = evaluateCase('B.refund', { article: 23, config: { 'B.refund_date': 'never' } });
    expect(JSON.stringify(config['issues'])).toContain('config.B.refund_date');
  });

  it('judges on the latest date of the input, else on the first day of the document, and warns before it', () => {
    const entitlement = { category: 'general', pay_date: '2023-12-15', coverage_year: 2024 };
    expect(evaluateCase('B.entitlement', entitlement)).toMatchObject({ as_of: '2023-12-15' });
    expect(evaluateCase('B.identity', { identity: '孤儿' })).toMatchObject({ as_of: '2023-11-29' });
    expect(evaluateCase('B.entitlement', { ...entitlement, pay_date: '2023-09-01' })).toMatchObject({ warnings: ['BEFORE_DOCUMENT_IN_FORCE'] });
  });

  it('lists every rule in the names of worked cases', () => {
    const listed = listRules();
    expect(listed.map(({ id }) => id)).toEqual(ruleRegistry.map(({ id }) => id));
    expect(listed.find(({ id }) => id === 'B.refund')).toMatchObject({ readings: ['B.refund_date'], basis: { articles: ['15', '21', '23'] } });
    expect(JSON.parse(JSON.stringify(listed))).toEqual(listed);
  });

  it('turns names both ways without loss', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
    const name = fc.array(fc.stringMatching(/^[a-z]{1,6}[0-9]{0,2}$/), { minLength: 1, maxLength: 4 }).map((words) => words.join('_'));
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(word, fc.array(fc.dictionary(name, word)))), (value) => {
        expect(snakeKeys(camelKeys(value))).toEqual(value);
      }),
    );
    expect(camelKeys({ 'B.deadline_rollover': 1, named_in_art15: 'a_b' })).toEqual({ 'B.deadlineRollover': 1, namedInArt15: 'a_b' });
  });
});
