import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import { act, give } from '@lianban/testing/workflows';
import { begin, ends, head, majorDraft, openTheatre, proof } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

describe('a decision that becomes public (item 9)', () => {
  it('in time: prepared by one person, released by another, proved by the system', async () => {
    const stage = await theatre.play('published', async (here) => {
      await begin(here);
      await act(here, ['redaction', 'ready', '2024-01-22']);
      expect(() => here.record.complete('release', 'released', '2024-01-22')).toThrow(/SAME_PERSON/);
      await act(here, ['release', 'released', '2024-01-23', undefined, head]);
      expect(here.record.record.state).toBe('open');
      await give(here, '2024-01-23', proof(1));
      await here.end();
    });
    expect(stage.record.record.state).toBe('published');
    expect([stage.record.sent('publication'), stage.record.sent('redaction'), stage.record.sent('release')]).toEqual([[], [], []]);
  });

  it('on the eve of a long holiday: the Sundays worked for it count, so the day is 2024-02-21; it is reminded before and told after', async () => {
    const stage = await theatre.play('late-over-holiday', async (here) => {
      await begin(here);
      expect(here.record.dueOn('publication')).toBe('2024-02-21');
      await here.passUntil('2024-03-13');
      await act(here, ['redaction', 'ready', '2024-03-13'], ['release', 'released', '2024-03-13', undefined, head]);
      await give(here, '2024-03-13', proof(1));
      await here.end();
    });
    expect(stage.record.sent('publication')).toEqual([
      '2024-02-18 reminder-3 sent', '2024-02-20 reminder-1 sent', '2024-02-22 overdue sent', '2024-02-22 urging proposed',
      '2024-02-26 supervision-order proposed', '2024-02-28 listed-supervision proposed', '2024-03-06 circular proposed',
    ]);
    expect(stage.record.sent('redaction')).toContain('2024-01-25 overdue sent');
    expect(stage.record.record.state).toBe('published');
  });

  it('returned by the second person: prepared again, in a round of its own', async () => {
    const stage = await theatre.play('returned-by-second-person', async (here) => {
      await begin(here);
      await act(here, ['redaction', 'ready', '2024-01-22'], ['release', 'returned', '2024-01-23', undefined, head], ['redaction', 'ready', '2024-01-30'], ['release', 'returned', '2024-01-30', undefined, head]);
      await act(here, ['redaction', 'ready', '2024-01-31'], ['release', 'released', '2024-02-01', undefined, head]);
      await give(here, '2024-02-01', proof(1));
      await here.end();
    });
    expect([ends(stage, 'redaction'), ends(stage, 'release')]).toEqual([['ready', 'ready', 'ready'], ['returned', 'returned', 'released']]);
    expect(stage.record.sent('redaction', 2)).toEqual(['2024-01-25 reminder-1 sent', '2024-01-29 overdue sent', '2024-01-29 urging proposed']);
  });

  it('withheld where the law forbids it: nothing is awaited any more', async () => {
    const stage = await theatre.play('withheld', async (here) => {
      await begin(here);
      await act(here, ['redaction', 'ready', '2024-01-22'], ['release', 'withheld', '2024-01-23', undefined, head]);
      await here.end();
    });
    expect([ends(stage, 'publication'), stage.record.record.state]).toEqual([['withheld'], 'withheld']);
  });
});

describe('a decision that is made here (item 10)', () => {
  it('is reviewed first where it is major; its publication counts from the day of the decision', async () => {
    const stage = await theatre.play('major', async (here) => {
      here.record.file(majorDraft);
      await begin(here);
      await here.settle(() => here.record.visits > 0);
      expect(here.record.step('publication')).toBeUndefined();
      await act(here, ['legal-review', 'passed', '2024-01-26', undefined, head], ['issue', 'issued', '2024-01-30']);
      expect(here.record.dueOn('publication')).toBe('2024-03-01');
      await act(here, ['redaction', 'ready', '2024-01-31'], ['release', 'released', '2024-02-01', undefined, head]);
      await give(here, '2024-02-01', proof(1));
      await here.end();
    });
    expect(stage.record.sent('legal-review')).toEqual(['2024-01-23 reminder-1 sent', '2024-01-25 overdue sent', '2024-01-25 urging proposed']);
    expect(stage.record.record.state).toBe('published');
  });

  it('is returned by the review and never made', async () => {
    const stage = await theatre.play('review-returned', async (here) => {
      here.record.file(majorDraft);
      await begin(here);
      await act(here, ['legal-review', 'returned', '2024-01-22', undefined, head]);
      await here.end();
    });
    expect([ends(stage, 'issue'), ends(stage, 'publication'), stage.record.record.state]).toEqual([[], [], 'returned']);
  });

  it('is dropped by its office although it was reviewed', async () => {
    const stage = await theatre.play('dropped', async (here) => {
      here.record.file(majorDraft);
      await begin(here);
      await act(here, ['legal-review', 'passed', '2024-01-22', undefined, head], ['issue', 'dropped', '2024-01-24']);
      await here.end();
    });
    expect(stage.record.record.state).toBe('returned');
  });
});

describe('a decision that is revoked', () => {
  it('before it is public: nothing is prepared any more', async () => {
    const stage = await theatre.play('revoked', async (here) => {
      await begin(here);
      await act(here, ['redaction', 'ready', '2024-01-22']);
      await give(here, '2024-01-24', { type: 'revoke', revokedOn: plainDate('2024-01-24'), reason: '复议撤销', by: head });
      await here.end();
    });
    expect([ends(stage, 'publication'), ends(stage, 'release'), stage.record.record.state]).toEqual([['moot'], ['moot'], 'revoked']);
  });
});
