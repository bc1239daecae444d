import { describe, expect, it } from '@jest/globals';
import { plainDate as on } from '@lianban/kernel';
import { decisionFilingRefusals, fileDecision, FileDecisionBody } from './index.js';

const said = {
  decisionNumber: '景应急罚[2026]12号', kinds: ['fine'], firmName: '虚构瓷业有限公司', violation: '未培训', violationKind: 'training-or-staff', basis: ['《安全生产法》第九十七条'], amountFen: 2_000_000,
  decidedOn: '2026-02-02', servedOn: '2026-02-03', performByOn: '2026-02-18',
};
const filed = (given: object = {}, settings: Parameters<typeof fileDecision>[1]['settings'] = [], source: 'form' | 'list' = 'form') => {
  const outcome = fileDecision(FileDecisionBody.parse({ ...said, ...given }), { office: 'emergency-management@360222', department: 'emergency-management', county: '360222', today: on('2026-02-04'), settings, source });
  return outcome.ok ? outcome.value : outcome.refusal;
};
const stop = { kinds: ['suspend-production'], amountFen: null, violationKind: null };
const undecided = { decisionNumber: null, decidedOn: null, servedOn: null, performByOn: null };
const reviewed = { reviewedBy: '局务会', reviewedOn: '2026-02-01' };

describe('a decision as it is recorded', () => {
  it('is kept with its office and its number in one form, each kind once', () => {
    expect(filed({ kinds: ['fine', 'rectify', 'fine'] })).toMatchObject({ decisionNumber: '景应急罚〔2026〕12号', kinds: ['fine', 'rectify'], office: 'emergency-management@360222', county: '360222', source: 'form', decidedOn: '2026-02-02' });
    expect(filed()).not.toHaveProperty('creditCodeConfirmed');
  });

  it.each([
    ['a draft without any day or number', undecided],
    ['a major draft that nobody has reviewed', { ...stop, ...undecided }],
    ['a major decision with its review', { ...stop, ...reviewed }],
    ['a fine outside its band with a reason', { amountFen: 20_000_000, bandReason: '情节恶劣' }],
    ['a fine of the band that is called for', { band: 'light' }],
    ['a sum that what is confiscated shares', { kinds: ['fine', 'confiscation'], amountFen: 90_000_000 }],
    ['a fine for a violation without bands', { violationKind: null, amountFen: 90_000_000 }],
    ['a code that fails its check and is vouched for', { creditCode: '91360200MA3510395X', creditCodeConfirmed: true }],
    ['an unfinished review that no decision needs', { reviewedOn: '2026-02-01' }],
    ['the first day of the notice', { decidedOn: '2023-11-09', servedOn: null }],
  ])('may be %s', (_, given) => expect(filed(given)).toHaveProperty('office'));

  it.each([
    ['DATE_FUTURE', 'decidedOn', { decidedOn: '2026-02-05', servedOn: null }],
    ['DATE_FUTURE', 'servedOn', { servedOn: '2026-02-05' }],
    ['DATE_FUTURE', 'reviewedOn', { reviewedOn: '2026-02-05' }],
    ['DATE_EARLY', 'decidedOn', { decidedOn: '2023-11-08', servedOn: null }],
    ['DATE_EARLY', 'decidedOn', { decidedOn: '1900-01-01', servedOn: null }],
    ['DATE_ORDER', 'servedOn', { servedOn: '2026-02-01' }],
    ['DATE_ORDER', 'servedOn', { ...undecided, servedOn: '2026-02-01' }],
    ['DATE_ORDER', 'performByOn', { performByOn: '2026-02-01' }],
    ['DATE_ORDER', 'reviewedOn', { ...reviewed, reviewedOn: '2026-02-03' }],
    ['NUMBER_MISSING', 'decisionNumber', { decisionNumber: null }],
    ['NUMBER_FORM', 'decisionNumber', { decisionNumber: '第12号' }],
    ['NUMBER_FORM', 'decisionNumber', { ...undecided, decisionNumber: '第12号' }],
    ['CREDIT_CODE_WRONG', 'creditCode', { creditCode: '91360200MA3510395X' }],
    ['AMOUNT_MISSING', 'amountFen', { amountFen: null }],
    ['AMOUNT_NEEDLESS', 'amountFen', { kinds: ['rectify'] }],
    ['REVIEW_MISSING', 'reviewedOn', stop],
    ['REVIEW_MISSING', 'reviewedOn', { ...stop, reviewedBy: '局务会' }],
    ['REVIEW_MISSING', 'reviewedBy', { ...stop, reviewedOn: '2026-02-01' }],
    ['REVIEW_MISSING', 'reviewedBy', { ...stop, ...undecided, reviewedOn: '2026-02-01' }],
    ['REVIEW_MISSING', 'reviewedOn', { amountFen: 10_000_000 }],
    ['BAND_REASON', 'bandReason', { amountFen: 10_000_001 }],
    ['BAND_REASON', 'bandReason', { band: 'heavy' }],
    ['BAND_REASON', 'bandReason', { kinds: ['top-penalty'] }],
  ])('is refused: %s at %s', (code, field, given) => {
    expect(filed(given)).toMatchObject({ code, detail: { field } });
    expect(decisionFilingRefusals[code as keyof typeof decisionFilingRefusals]).toEqual({ detail: expect.stringMatching(/[一-龥]/u), remedy: expect.stringMatching(/[一-龥]/u) });
  });

  it('is taken from a list although nobody says that it was reviewed: it was made, and has to be public in time', () => {
    expect(filed(stop, [], 'list')).toMatchObject({ kinds: ['suspend-production'], reviewedOn: null, source: 'list' });
  });

  it('is measured by the figures of its own day', () => {
    const settings = [{ key: 'enforcement-disclosure.further-major-kinds', value: 'rectify', effectiveFrom: '2026-02-03', source: '测试', synthetic: true }];
    const rectify = { kinds: ['rectify'], amountFen: null, violationKind: null };
    expect(filed(rectify, settings)).toHaveProperty('office');
    expect(filed({ ...rectify, decidedOn: '2026-02-03' }, settings)).toMatchObject({ code: 'REVIEW_MISSING' });
  });

  it.each([['kinds', []], ['basis', []], ['basis', [' ']], ['firmName', ' '], ['violation', ''], ['amountFen', 1.5], ['amountFen', 0], ['decidedOn', '2026-02-30'], ['inspectionId', 'x']])('names what is missing or spoilt in %s: %j', (field, value) => {
    const { error } = FileDecisionBody.safeParse({ ...said, [field]: value });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
    if (field !== 'inspectionId') expect(error?.issues[0]?.message).toMatch(/[一-龥]/u);
  });
});
