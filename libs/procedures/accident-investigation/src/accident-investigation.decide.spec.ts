import { describe, expect, it } from '@jest/globals';
import { plainDate as on } from '@lianban/kernel';
import { ask, begin, closedOn, contextOn, dueOf, end, give, openCodes, publish, report, rounds, text } from './accident-walk.cases.js';

describe('an accident followed to its end', () => {
  it('owes listing, team and report at once, the report by the sixtieth day', () => {
    const walk = begin();
    expect(openCodes(walk)).toEqual(['listing', 'team', 'investigation']);
    expect(dueOf(walk, 'investigation')).toBe('2026-05-11');
  });

  it('is closed within fifteen days of the review, then owes publication, measures and evaluation side by side', () => {
    const reviewed = end(end(end(begin(), '2026-03-17', 'team', 'formed', { formedOn: '2026-03-17', leadUnit: '县应急管理局', units: '公安' }), '2026-05-06', 'investigation', 'submitted', report('2026-05-06')), '2026-05-08', 'draft-review', 'passed', { reviewedOn: '2026-05-08' });
    expect(dueOf(reviewed, 'closing')).toBe('2026-05-23');
    const walk = closedOn('2026-05-20');
    expect(openCodes(walk)).toEqual(['publication', 'redaction', 'rectification', 'evaluation']);
    expect([dueOf(walk, 'rectification'), dueOf(walk, 'evaluation')]).toEqual(['2026-08-31', '2027-05-20']);
    expect(walk.record.steps.find(({ code }) => code === 'publication')?.openedOn).toBe('2026-05-20');
  });

  it('ends when it is public, rectified, evaluated and filed, in whatever order', () => {
    let walk = end(closedOn('2026-05-20'), '2026-08-20', 'rectification', 'implemented', { implementedOn: '2026-08-20', measures: '已加装' });
    walk = end(walk, '2026-12-01', 'evaluation', 'evaluated', { evaluatedOn: '2026-11-30', findings: '落实到位' });
    walk = end(walk, '2026-12-02', 'evaluation-filing', 'filed', { filedOn: '2026-12-02' });
    walk = end(walk, '2026-12-03', 'filing-receipt', 'acknowledged', { fileNumber: '2026-1' });
    expect(walk.record.state).toBe('open');
    walk = publish(walk, '2026-12-04');
    expect([walk.record.state, openCodes(walk)]).toEqual(['closed', []]);
    expect(walk.effects.at(-1)).toMatchObject({ type: 'case-closed', article: '7' });
    expect(end(walk, '2026-12-05', 'evaluation', 'evaluated', {}).refused).toBe('CASE_CLOSED');
  });

  it('comes back from the review with the days of local practice, never fewer than the law left', () => {
    const submitted = (day: string) => end(end(begin(), '2026-03-17', 'team', 'formed', { formedOn: '2026-03-17', leadUnit: '局', units: '局' }), day, 'investigation', 'submitted', report(day));
    const early = end(submitted('2026-04-01'), '2026-04-02', 'draft-review', 'returned', { reason: '原因不清' });
    expect([rounds(early, 'investigation'), dueOf(early, 'investigation')]).toEqual([2, '2026-05-11']);
    const late = end(submitted('2026-05-11'), '2026-05-12', 'draft-review', 'returned', { reason: '原因不清' });
    expect(dueOf(late, 'investigation')).toBe('2026-05-26');
    const again = end(late, '2026-05-20', 'investigation', 'submitted', report('2026-05-20'));
    expect([rounds(again, 'draft-review'), openCodes(again)]).toEqual([2, ['listing', 'draft-review']]);
  });
});

describe('what an accident refuses', () => {
  it.each([
    ['a report before there is a team', 'investigation', 'submitted', report('2026-04-01'), 'TEAM_MISSING'],
    ['a team before the accident', 'team', 'formed', { formedOn: '2026-03-11', leadUnit: '局', units: '局' }, 'DATE_WRONG'],
    ['a listing that is still to come', 'listing', 'listed', { noticeNumber: '1号', listedOn: '2026-04-02' }, 'DATE_WRONG'],
    ['a form half filled', 'team', 'formed', { formedOn: '2026-03-17' }, 'DATA_INVALID'],
    ['a step that is not owed yet', 'evaluation', 'evaluated', {}, 'STEP_NOT_OPEN'],
    ['an end that the step has not', 'team', 'refused', {}, 'OUTCOME_UNKNOWN'],
  ] as const)('%s', (_, code, outcome, data, refused) => expect(end(begin(), '2026-04-01', code, outcome, data).refused).toBe(refused));

  it('a report without its paper', () => {
    const walk = end(begin(), '2026-03-17', 'team', 'formed', { formedOn: '2026-03-17', leadUnit: '局', units: '局' });
    const bare = { ...walk, record: { ...walk.record, papers: [] } };
    expect(end(bare, '2026-04-01', 'investigation', 'submitted', report('2026-04-01'))).toMatchObject({ refused: 'PAPERS_MISSING', detail: { labels: ['事故调查报告'] } });
  });

  it('measures due before the closing that demands them', () => {
    const walk = closedOn('2026-05-20');
    const before = { ...walk.record, steps: walk.record.steps.flatMap((step) => (['publication', 'redaction', 'rectification', 'evaluation'].includes(step.code) ? [] : [step.code === 'closing' ? { ...step, outcome: null } : step])) };
    expect(end({ ...walk, record: before }, '2026-05-20', 'closing', 'closed', { closedOn: '2026-05-20', approvalNumber: '1号', rectifyByOn: '2026-05-19' })).toMatchObject({ refused: 'DATE_WRONG', detail: { field: 'rectifyByOn' } });
  });
});

describe('more time for the report', () => {
  const wish = (untilOn: string) => ({ type: 'ask-extension', untilOn, reason: '须作技术鉴定', by: 'handler' } as const);

  it('is asked within what is possible, once at a time', () => {
    expect(ask(begin(), '2026-04-20', wish('2026-05-11')).refused).toBe('EXTENSION_NOT_LATER');
    expect(ask(begin(), '2026-04-20', wish('2026-07-11'))).toMatchObject({ refused: 'EXTENSION_TOO_LATE', detail: { on: '最长至 2026-07-10' } });
    const asked = ask(begin(), '2026-04-20', wish('2026-07-10'));
    expect([asked.refused, openCodes(asked)]).toEqual([null, ['listing', 'team', 'investigation', 'extension-decision']]);
    expect(ask(asked, '2026-04-21', wish('2026-06-30')).refused).toBe('EXTENSION_PENDING');
  });

  it('moves the day when it is granted, leaves it when not, and is needless once the report is there', () => {
    const asked = ask(begin(), '2026-04-20', wish('2026-06-30'));
    expect(dueOf(end(asked, '2026-04-22', 'extension-decision', 'approved', {}, 'approver'), 'investigation')).toBe('2026-06-30');
    expect(dueOf(end(asked, '2026-04-22', 'extension-decision', 'refused', { reason: '不必' }, 'approver'), 'investigation')).toBe('2026-05-11');
    const reported = end(end(asked, '2026-04-21', 'team', 'formed', { formedOn: '2026-04-21', leadUnit: '局', units: '局' }), '2026-04-25', 'investigation', 'submitted', report('2026-04-25'));
    expect(reported.record.steps.find(({ code }) => code === 'extension-decision')?.outcome).toBe('moot');
  });

  it('follows a newer setting of the most that is possible', () => {
    const settings = [{ key: 'accident-investigation.investigation-extension-days', value: 90, effectiveFrom: '2026-01-01', source: '测试', synthetic: true }];
    expect(give(begin(), wish('2026-08-09'), contextOn('2026-04-20', settings)).refused).toBeNull();
  });
});

describe('a toll that rises', () => {
  const rise = (deaths: number, changedOn = '2026-03-30', more: object = {}) => ({ type: 'regrade', deaths, injured: 0, lossFen: 150_000_000, changedOn, reason: '伤者死亡', by: 'handler', ...more } as const);

  it('keeps the grade while it stays below the next bound', () => {
    const walk = ask(begin(), '2026-03-31', rise(2));
    expect([walk.record.facts.deaths, walk.record.facts.grade, walk.record.state]).toEqual([2, 'ordinary', 'open']);
  });

  it('takes an accident of a county to the city, of the city to the province', () => {
    const city = ask(begin(), '2026-03-31', rise(3));
    expect(city.effects).toContainEqual(expect.objectContaining({ type: 'accident-referred', to: 'city', grade: 'larger', deaths: 3 }));
    expect([city.record.state, openCodes(city)]).toEqual(['referred', []]);
    const taken = ask(begin({ investigatedBy: 'city' }), '2026-03-31', rise(3));
    expect([taken.record.state, taken.record.facts.grade]).toEqual(['open', 'larger']);
    expect(ask(taken, '2026-04-01', rise(10, '2026-04-01')).effects).toContainEqual(expect.objectContaining({ type: 'accident-referred', to: 'province' }));
    expect(ask(begin(), '2026-03-31', rise(10)).effects).toContainEqual(expect.objectContaining({ type: 'accident-referred', to: 'province' }));
  });

  it('counts to the thirtieth day, the seventh for traffic and fire; loss may be assessed later', () => {
    expect(ask(begin(), '2026-05-01', rise(2, '2026-04-11')).refused).toBeNull();
    expect(ask(begin(), '2026-05-01', rise(2, '2026-04-12'))).toMatchObject({ refused: 'REGRADE_LATE', detail: { on: '计入至 2026-04-11' } });
    expect(ask(begin({ trafficOrFire: true }), '2026-05-01', rise(2, '2026-03-20')).refused).toBe('REGRADE_LATE');
    expect(ask(begin(), '2026-05-01', rise(1, '2026-04-30', { lossFen: 160_000_000 })).refused).toBeNull();
  });

  it('does not fall, stand still, or change what is closed', () => {
    expect(ask(begin({ deaths: 2 }), '2026-03-31', rise(1)).refused).toBe('REGRADE_FEWER');
    expect(ask(begin(), '2026-03-31', rise(1)).refused).toBe('REGRADE_SAME');
    expect(ask(begin(), '2026-03-31', rise(2, '2026-04-01')).refused).toBe('DATE_WRONG');
    expect(ask(closedOn('2026-05-20'), '2026-05-21', rise(2)).refused).toBe('REGRADE_CLOSED');
  });
});

describe('the public report', () => {
  it('never names who was hurt', () => {
    const walk = end(closedOn('2026-05-20'), '2026-05-21', 'redaction', 'ready', { ...text, body: '死者楼小满系该公司操作工。' });
    expect(walk.refused).toBe('REDACTION_BLOCKED');
    expect(JSON.stringify(walk.detail)).not.toContain('楼小满');
  });

  it('is looked after when the accident is long closed: corrected, repaired', () => {
    let walk = publish(closedOn('2026-05-20'), '2026-05-25');
    walk = { ...walk, record: { ...walk.record, state: 'closed' } };
    const corrected = ask(walk, '2026-06-01', { type: 'correct', reason: '单位名称有误', by: 'handler' });
    expect([corrected.refused, openCodes(corrected).includes('redaction')]).toEqual([null, true]);
    expect(ask(walk, '2026-06-01', { type: 'note-page-changed', url: 'x', found: 'changed' }).effects).toMatchObject([{ type: 'step-opened', code: 'page-repair' }]);
  });

  it('may be withheld by law and then holds nothing up', () => {
    const walk = end(end(closedOn('2026-05-20'), '2026-05-21', 'redaction', 'ready', text), '2026-05-22', 'release', 'withheld', { ground: '保守国家秘密法' }, 'approver');
    expect(openCodes(walk)).toEqual(['rectification', 'evaluation']);
  });

  it('is evaluated by the day that the reading gives, also through a year without a notice', () => {
    const settings = [{ key: 'accident-investigation.rollover', value: true, effectiveFrom: '2026-01-01', source: '测试', synthetic: true }];
    const walk = closedOn('2026-05-20');
    const before = { ...walk.record, steps: walk.record.steps.filter(({ code }) => code !== 'evaluation') };
    const again = give({ ...walk, record: before }, { type: 'note-page-restored' }, contextOn('2026-05-21', settings));
    const due = dueOf(again, 'evaluation') ?? on('2000-01-01');
    expect(due >= '2027-05-20').toBe(true);
    expect(due <= '2027-05-31').toBe(true);
  });
});
