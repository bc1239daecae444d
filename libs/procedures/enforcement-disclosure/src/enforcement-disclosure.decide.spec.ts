import { describe, expect, it } from '@jest/globals';
import { ask, begin, draft, end, facts, issue, majorDraft, openCodes, openStep, outcomeOf, proof, published, released, text } from './decision-walk.cases.js';
import { enforcementDisclosure, owedSteps as owed, enforcementRequests as requests, type EnforcementCase, type EnforcementStepCode } from './index.js';

const initial = (code: EnforcementStepCode, record: EnforcementCase) => enforcementDisclosure.initial?.(code, record);
const revoke = (revokedOn: string) => ({ type: 'revoke', revokedOn, reason: '行政复议撤销', by: 'head' } as const);
const correct = { type: 'correct', reason: '金额单位有误', by: 'officer' } as const;
const changed = { type: 'note-page-changed', url: 'x', found: 'changed' } as const;

describe('a decision that was made', () => {
  it('owes its publication and a text from the day on which it is recorded, by 20 working days of the decision', () => {
    const walk = begin({}, '2026-02-04');
    expect([openCodes(walk), openStep(walk, 'publication')?.openedOn]).toEqual([['publication', 'redaction'], '2026-02-02']);
  });

  it('counts its own day where the law is read so', () => {
    const settings = [{ key: 'enforcement-disclosure.count-decision-day', value: true, effectiveFrom: '2026-01-01', source: '测试', synthetic: true }];
    const walk = begin({}, '2026-02-02', (record, context) => owed(record, { ...context, settings }));
    expect(openStep(walk, 'publication')?.openedOn).toBe('2026-02-01');
  });

  it('is public by two persons, proved by the system, and the case ends', () => {
    const shown = released(begin(), '2026-02-03');
    expect(shown.effects).toContainEqual({ type: 'text-released', ...text, correctedReason: null });
    expect([shown.record.state, openCodes(shown)]).toEqual(['open', ['publication']]);
    const walk = ask(shown, '2026-02-05', proof(1));
    expect([walk.record.state, openCodes(walk), walk.effects.at(-1)]).toEqual(['published', [], expect.objectContaining({ type: 'case-closed', article: '9' })]);
  });

  it('is not said to be public by a person, nor proved before it was released', () => {
    const data = { version: 1, url: 'x', digest: 'd', fetchedAt: 'x' };
    expect(end(released(begin(), '2026-02-03'), '2026-02-03', 'publication', 'proved', data, 'head').refused).toBe('STEP_NOT_OPEN');
    expect(ask(begin(), '2026-02-03', proof(1)).effects).toEqual([]);
  });

  it('names neither a person concerned nor a party that is one', () => {
    const leak = (given: Parameters<typeof begin>[0], body: string) => end(begin(given), '2026-02-03', 'redaction', 'ready', { title: '罚款决定', body });
    expect(leak({}, '负责人楼小满未到场。')).toMatchObject({ refused: 'REDACTION_BLOCKED' });
    expect(JSON.stringify(leak({}, '负责人楼小满未到场。').detail)).not.toContain('楼小满');
    expect(leak({}, `${facts.firmName}未到场。`).refused).toBeNull();
    expect(leak({ naturalPerson: true, firmName: '欧阳试' }, '当事人欧阳试未到场。').refused).toBe('REDACTION_BLOCKED');
  });

  it('may be withheld by law by who releases, and then ends as such', () => {
    const walk = end(end(begin(), '2026-02-03', 'redaction', 'ready', text), '2026-02-03', 'release', 'withheld', { ground: '保守国家秘密法' }, 'head');
    expect([walk.record.state, outcomeOf(walk, 'publication')]).toEqual(['withheld', 'withheld']);
  });

  it('begins its text with what the decision says, without the name of a person', () => {
    expect(initial('redaction', begin().record)).toEqual({ title: `${facts.firmName}罚款决定`, body: expect.stringMatching(/## 违法事实[\s\S]*## 决定内容[\s\S]*金额 20,000\.00 元/u) });
    expect(initial('redaction', begin({ amountFen: null, kinds: ['rectify'] }).record)).toMatchObject({ body: expect.stringMatching(/决定：责令限期改正。$/u) });
    expect(JSON.stringify(initial('redaction', begin({ naturalPerson: true, firmName: '欧阳试' }).record))).not.toContain('欧阳试');
    expect(initial('release', begin().record)).toEqual({});
  });
});

describe('a draft', () => {
  it('that is no major one is made at once, then is like any other', () => {
    const made = end(begin(draft), '2026-02-06', 'issue', 'issued', issue);
    expect(made.effects).toContainEqual(expect.objectContaining({ type: 'decision-issued', ...issue, reviewedBy: null }));
    expect([openCodes(made), openStep(made, 'publication')?.openedOn]).toEqual([['publication', 'redaction'], '2026-02-05']);
  });

  it('that is a major one is reviewed first, and keeps who reviewed it', () => {
    expect(openCodes(begin(majorDraft))).toEqual(['legal-review']);
    const reviewed = end(begin(majorDraft), '2026-02-04', 'legal-review', 'passed', { reviewedBy: '局务会' }, 'head');
    expect(openCodes(reviewed)).toEqual(['issue']);
    expect(end(reviewed, '2026-02-06', 'issue', 'issued', { ...issue, decidedOn: '2026-02-03' })).toMatchObject({ refused: 'DATE_WRONG', detail: { field: 'decidedOn' } });
    expect(end(reviewed, '2026-02-06', 'issue', 'issued', issue).record.facts).toMatchObject({ reviewedBy: '局务会', reviewedOn: '2026-02-04', decidedOn: '2026-02-05' });
  });

  it('is a major one also by a fine that lies at the upper limit, whatever its band is called', () => {
    const first = (given: object) => openCodes(begin({ ...draft, ...given }));
    expect([first({ amountFen: 10_000_000 }), first({ amountFen: 6_000_000 }), first({ amountFen: 6_000_000, band: 'top' })]).toEqual([['legal-review'], ['issue'], ['legal-review']]);
    expect(first({ amountFen: 10_000_000, kinds: ['fine', 'confiscation'] })).toEqual(['issue']);
  });

  it('needs no review of its own where one is told in full', () => {
    const told = { ...majorDraft, reviewedBy: '局务会', reviewedOn: facts.decidedOn };
    expect([openCodes(begin(told)), openCodes(begin({ ...told, reviewedBy: null }))]).toEqual([['issue'], ['legal-review']]);
    expect(end(begin(told), '2026-02-06', 'issue', 'issued', { ...issue, decidedOn: '2026-02-01' })).toMatchObject({ refused: 'DATE_WRONG', detail: { field: 'decidedOn' } });
  });

  it('may come to nothing, at the review or after it', () => {
    const returned = end(begin(majorDraft), '2026-02-04', 'legal-review', 'returned', { reason: '证据不足' }, 'head');
    const dropped = end(begin(draft), '2026-02-04', 'issue', 'dropped', { reason: '不再处罚' });
    expect([returned, dropped].map((walk) => [walk.record.state, openCodes(walk)])).toEqual([['returned', []], ['returned', []]]);
    expect(ask(returned, '2026-02-05', revoke('2026-02-05')).refused).toBe('CASE_CLOSED');
  });

  it.each([
    ['a day ahead', { decidedOn: '2026-02-07' }, 'DATE_WRONG', 'decidedOn'],
    ['a day before the notice was in force', { decidedOn: '2023-11-08' }, 'DATE_WRONG', 'decidedOn'],
    ['service before the decision', { servedOn: '2026-02-04' }, 'DATE_WRONG', 'servedOn'],
    ['service ahead', { servedOn: '2026-02-07' }, 'DATE_WRONG', 'servedOn'],
    ['performance before the decision', { performByOn: '2026-02-04' }, 'DATE_WRONG', 'performByOn'],
    ['a number in another form', { decisionNumber: '第3号' }, 'NUMBER_FORM', 'decisionNumber'],
  ])('is not made with %s', (_, over, refused, field) => {
    expect(end(begin(draft), '2026-02-06', 'issue', 'issued', { ...issue, ...over })).toMatchObject({ refused, detail: { field } });
  });

  it('is not made without its document, nor with a day of performance that lies before it', () => {
    const walk = begin(draft);
    expect(end({ ...walk, record: { ...walk.record, papers: [] } }, '2026-02-06', 'issue', 'issued', issue)).toMatchObject({ refused: 'PAPERS_MISSING', detail: { papers: ['decision_document'] } });
    const { performByOn: _, ...unsaid } = issue;
    expect(end(begin({ ...draft, performByOn: facts.decidedOn }), '2026-02-06', 'issue', 'issued', unsaid)).toMatchObject({ refused: 'DATE_WRONG', detail: { field: 'performByOn' } });
    expect(initial('issue', begin({ ...draft, decisionNumber: '景应急罚〔2026〕9号' }).record)).toEqual({ decisionNumber: '景应急罚〔2026〕9号' });
  });

  it('cannot be revoked before it is made', () => expect(ask(begin(draft), '2026-02-05', revoke('2026-02-05')).refused).toBe('STEP_NOT_OPEN'));
});

describe('what is public', () => {
  it('is corrected by a further version of two persons, and the case stays ended', () => {
    const asked = ask(published(begin(), '2026-02-05'), '2026-02-09', correct);
    expect([asked.record.state, openStep(asked, 'redaction')?.data]).toEqual(['published', { ...text, correctedReason: correct.reason }]);
    expect(ask(asked, '2026-02-09', correct).refused).toBe('CORRECTION_OPEN');
    const again = released(asked, '2026-02-10');
    expect(again.effects).toContainEqual({ type: 'text-released', ...text, correctedReason: correct.reason });
    expect([again.record.state, openCodes(ask(again, '2026-02-10', proof(2)))]).toEqual(['published', []]);
  });

  it('is repaired when it changed, also after the decision was revoked', () => {
    expect(openCodes(ask(published(begin(), '2026-02-05'), '2026-02-09', changed))).toEqual(['page-repair']);
    const gone = ask(ask(released(begin(), '2026-02-05'), '2026-02-06', revoke('2026-02-06')), '2026-02-09', changed);
    expect([openCodes(gone), openCodes(ask(gone, '2026-02-10', { type: 'note-page-restored' }))]).toEqual([['page-repair'], []]);
  });
});

describe('a decision that is served later', () => {
  const serve = (servedOn: string, performByOn?: string) => ({ type: 'serve', servedOn, performByOn, by: 'officer' } as const);

  it('says so, also when it has long been public, and keeps its day of performance unless another is told', () => {
    const walk = ask(published(begin({ servedOn: null }), '2026-02-05'), '2026-02-12', serve('2026-02-11'));
    expect([walk.effects, walk.record.facts.servedOn, walk.record.state]).toEqual([[{ type: 'decision-served', servedOn: '2026-02-11', performByOn: facts.performByOn }], '2026-02-11', 'published']);
    expect(ask(walk, '2026-02-12', serve('2026-02-12', '2026-03-01')).record.facts).toMatchObject({ servedOn: '2026-02-12', performByOn: '2026-03-01' });
    expect(ask(begin({ performByOn: null }), '2026-02-12', serve('2026-02-12')).record.facts).toMatchObject({ performByOn: null });
  });

  it.each([
    ['before it was made', serve('2026-02-01'), 'servedOn'], ['on a day ahead', serve('2026-02-13'), 'servedOn'], ['after its day of performance', serve('2026-02-12', '2026-02-11'), 'performByOn'],
  ])('not %s', (_, command, field) => expect(ask(begin(), '2026-02-12', command)).toMatchObject({ refused: 'DATE_WRONG', detail: { field } }));

  it('not while it is a draft or once it is revoked', () => {
    const revoked = ask(begin(), '2026-02-10', revoke('2026-02-10'));
    expect([ask(begin(draft), '2026-02-12', serve('2026-02-12')).refused, ask(revoked, '2026-02-12', serve('2026-02-12')).refused]).toEqual(['STEP_NOT_OPEN', 'CASE_CLOSED']);
    expect([begin(draft), begin(), revoked].map(({ record }) => requests.serve.when(record))).toEqual([false, true, false]);
  });
});

describe('a decision that is revoked', () => {
  it('says so once and for all: nothing is prepared, awaited or corrected any more', () => {
    const asked = ask(published(begin(), '2026-02-05'), '2026-02-09', correct);
    const walk = ask(asked, '2026-02-10', revoke('2026-02-09'));
    expect([walk.record.state, openCodes(walk), outcomeOf(walk, 'redaction')]).toEqual(['revoked', [], 'moot']);
    expect(walk.effects).toContainEqual({ type: 'decision-revoked', on: '2026-02-09', reason: '行政复议撤销' });
    expect([ask(walk, '2026-02-11', correct).refused, ask(walk, '2026-02-11', revoke('2026-02-11')).refused]).toEqual(['CASE_CLOSED', 'CASE_CLOSED']);
  });

  it('before it was public is never published', () => {
    const walk = ask(begin(), '2026-02-03', revoke('2026-02-03'));
    expect([walk.record.state, openCodes(walk), outcomeOf(walk, 'publication')]).toEqual(['revoked', [], 'moot']);
  });

  it('not on a day ahead or before it was made', () => {
    expect([ask(begin(), '2026-02-03', revoke('2026-02-04')).refused, ask(begin(), '2026-02-03', revoke('2026-02-01')).refused]).toEqual(['DATE_WRONG', 'REVOKE_BEFORE']);
  });
});

it('offers a request exactly while it is not refused', () => {
  const shown = published(begin(), '2026-02-03');
  const walks = [begin(draft), begin(), released(begin(), '2026-02-03'), shown, ask(shown, '2026-02-04', correct), ask(shown, '2026-02-04', revoke('2026-02-04'))];
  for (const walk of walks) {
    expect(requests.correct.when(walk.record)).toBe(ask(walk, '2026-02-09', correct).refused === null);
    expect(requests.revoke.when(walk.record)).toBe(ask(walk, '2026-02-09', revoke('2026-02-09')).refused === null);
  }
  expect(walks.map(({ record }) => requests.revoke.when(record))).toEqual([false, true, true, true, true, false]);
});
