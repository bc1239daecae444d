import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { publishedNotices, type HolidayNotice } from '@lianban/calendar';
import { act, give } from '@lianban/testing/workflows';
import { begin, ends, openTheatre } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

const cured = { type: 'cured', reason: '本期数据已应用' } as const;
const cause = (kind: string, department: string) => ({ type: 'cause-changed', kind, reasonCode: kind, reason: '如实', turn: { office: department, department, county: null } });
const mute = (untilOn: string) => ({ type: 'mute', untilOn, reason: '机房检修', by: 'operator' });
const ended = { type: 'mute-ended' } as const;

/** The notice of 2026 with one more day off, the Tuesday before the holiday, and a Sunday worked for it. */
const amended: HolidayNotice = (() => {
  const notice = publishedNotices.find(({ year }) => year === 2026)!;
  return { ...notice, number: '演示通知〔2026〕4号', issuedOn: '2026-09-28', offWeekdays: [...notice.offWeekdays, { date: '2026-09-29', name: '演示调休' }], workWeekends: [...notice.workWeekends, { date: '2026-10-18', name: '演示调休' }] };
})();

describe('an alert (art. 5)', () => {
  it('that is cured in time troubles nobody', async () => {
    const stage = await theatre.play('cured-in-time', async (here) => {
      await begin(here);
      expect(here.record.dueOn('restore')).toBe('2026-09-29');
      await give(here, '2026-09-29', cured);
      await here.end();
    });
    expect([ends(stage, 'restore'), stage.record.record.state, stage.record.sent('restore')]).toEqual([['cured'], 'cured', []]);
  });

  it('that is not cured is overdue, and rungs are proposed until it is', async () => {
    const stage = await theatre.play('overdue', async (here) => {
      await begin(here);
      await give(here, '2026-10-19', cured);
      await here.end();
    });
    expect([stage.record.record.state, stage.record.sent('restore')]).toEqual(['cured', [
      '2026-09-30 overdue sent', '2026-09-30 urging proposed', '2026-10-09 supervision-order proposed', '2026-10-12 listed-supervision proposed', '2026-10-19 circular proposed',
    ]]);
  });
});

describe('an alert that is muted', () => {
  it('over the holiday is silent until its day, and is then owed for the days that are left', async () => {
    const stage = await theatre.play('muted-over-holiday', async (here) => {
      await begin(here);
      await give(here, '2026-09-28', mute('2026-10-04'));
      expect(here.record.record.facts.mute?.untilOn).toBe('2026-10-08');
      await here.passUntil('2026-10-08', '08:00');
      expect(here.record.sent('restore')).toEqual([]);
      await give(here, '2026-10-08', ended);
      expect(here.record.dueOn('restore')).toBe('2026-10-09');
      await give(here, '2026-10-13', cured);
      await here.end();
    });
    expect([stage.record.record.state, stage.record.sent('restore')]).toEqual(['cured', ['2026-10-10 overdue sent', '2026-10-10 urging proposed', '2026-10-13 supervision-order proposed']]);
  });

  it('speaks again at once when a person says so', async () => {
    const stage = await theatre.play('unmuted', async (here) => {
      await begin(here);
      await give(here, '2026-09-28', mute('2026-10-20'));
      await give(here, '2026-09-30', { type: 'unmute', reason: '检修结束', by: 'operator' });
      await give(here, '2026-10-09', cured);
      await here.end();
    });
    expect(stage.record.sent('restore')).toEqual(['2026-10-09 overdue sent', '2026-10-09 urging proposed']);
  });

  it('may be cured meanwhile, and nobody is told', async () => {
    const stage = await theatre.play('cured-while-muted', async (here) => {
      await begin(here);
      await give(here, '2026-09-28', mute('2026-10-20'));
      await give(here, '2026-10-09', cured);
      await here.end();
    });
    expect([ends(stage, 'restore'), stage.record.sent('restore')]).toEqual([['cured'], []]);
  });
});

describe('an alert that goes to another office', () => {
  it('by hand begins there with the whole term', async () => {
    const stage = await theatre.play('handed-over', async (here) => {
      await begin(here);
      await give(here, '2026-09-30', { type: 'hand-over', department: 'tax', reason: '职责划转', by: 'operator' });
      expect(here.record.dueOn('restore', 2)).toBe('2026-10-08');
      await give(here, '2026-10-10', cured);
      await here.end();
    });
    expect([ends(stage, 'restore'), stage.record.sent('restore', 2)]).toEqual([['handed-over', 'cured'], ['2026-10-09 overdue sent', '2026-10-09 urging proposed']]);
  });

  it('because its owner says that it is not theirs: the data bureau coordinates, and is late with it', async () => {
    const stage = await theatre.play('passed-on', async (here) => {
      await begin(here);
      await give(here, '2026-09-28', { type: 'explain', claim: 'not-ours', reason: '非本单位数据', by: 'officer' });
      await act(here, ['coordinate', 'handed-over', '2026-09-30']);
      await give(here, '2026-10-08', cured);
      await here.end();
    });
    expect([ends(stage, 'restore'), ends(stage, 'coordinate'), stage.record.sent('coordinate')]).toEqual([['handed-over', 'cured'], ['handed-over'], ['2026-09-30 overdue sent', '2026-09-30 urging proposed']]);
  });

  it('because the cause moved to the other side', async () => {
    const stage = await theatre.play('turn-moved', async (here) => {
      await begin(here);
      await give(here, '2026-09-29', cause('stuck', 'medical-insurance'));
      await give(here, '2026-09-30', cured);
      await here.end();
    });
    expect([ends(stage, 'restore'), stage.record.record.facts.owner.office]).toEqual([['handed-over', 'cured'], 'medical-insurance']);
  });

  it('or stays, explained, with the data bureau at its side as often as it asks', async () => {
    const stage = await theatre.play('explained', async (here) => {
      await begin(here);
      await give(here, '2026-09-28', { type: 'explain', claim: 'ours', reason: '系统升级', by: 'officer' }, { type: 'ask-help', reason: '请协助', by: 'officer' });
      await act(here, ['coordinate', 'supported', '2026-09-29']);
      await give(here, '2026-09-29', { type: 'explain', claim: 'not-ours', reason: '还有一部分不归我们', by: 'officer' });
      await act(here, ['coordinate', 'kept', '2026-09-29']);
      await give(here, '2026-09-29', { type: 'ask-help', reason: '再请协助', by: 'officer' });
      await give(here, '2026-09-29', cured);
      await here.end();
    });
    expect([ends(stage, 'restore'), ends(stage, 'coordinate')]).toEqual([['cured'], ['supported', 'kept', 'moot']]);
  });
});

describe('an alert in the course of time', () => {
  it('late, then silent, is one', async () => {
    const stage = await theatre.play('silent', async (here) => {
      await begin(here);
      await give(here, '2026-10-10', cause('silent', 'civil-affairs'));
      await give(here, '2026-10-12', cured);
      await here.end();
    });
    expect([ends(stage, 'restore'), stage.record.record.facts.kind]).toEqual([['cured'], 'silent']);
  });

  it('moves with a new holiday notice', async () => {
    const { record } = await theatre.play('notice-while-open', async (here) => {
      await begin(here);
      await here.passUntil('2026-09-28', '18:00');
      here.record.loadNotice(amended);
      await here.tell();
      expect(here.record.dueOn('restore')).toBe('2026-09-30');
      await give(here, '2026-10-08', cured);
      await here.end();
    });
    expect(record.sent('restore')).toEqual(['2026-10-08 overdue sent', '2026-10-08 urging proposed']);
  });

  it('that the workflow takes up late is caught up with', async () => {
    const stage = await theatre.play('started-late', async (here) => {
      await here.passUntil('2026-10-14');
      await begin(here);
      await here.settle(() => here.record.sent('restore').length > 0);
      await give(here, '2026-10-14', cured);
      await here.end();
    });
    expect(stage.record.sent('restore')).toEqual(['2026-10-14 overdue missed', '2026-10-14 urging missed', '2026-10-14 supervision-order missed', '2026-10-14 listed-supervision proposed']);
  });

  it('that has ended when the workflow starts is looked at, and that is all', async () => {
    const { record } = await theatre.play('started-after-end', async (here) => {
      here.record.give(cured, '2026-09-28');
      await here.passUntil('2026-10-20');
      await begin(here);
      await here.end();
    });
    expect(record.sent('restore')).toEqual([]);
  });
});
