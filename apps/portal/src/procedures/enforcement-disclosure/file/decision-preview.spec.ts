import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import { FileDecisionBody } from '@lianban/procedure-enforcement-disclosure';
import type { TFunction } from 'i18next';
import { readForm, type Typed } from '../../../form/read-form.js';
import { decisionFields } from './decision-fields.js';
import { decisionPreview, typedKinds } from './decision-preview.js';
import { ofInspection } from './of-inspection.js';

const today = plainDate('2026-10-12');
const preview = (typed: Typed, settings: Parameters<typeof decisionPreview>[2] = []) => decisionPreview(typed, today, settings);
const t = ((key: string) => key) as unknown as TFunction<'decisions'>;

describe('what follows from a decision while it is typed', () => {
  it('knows nothing before anything is said', () => {
    expect(preview({})).toEqual({ major: null, performance: false, halts: [], due: null, warningOn: null, band: null });
    expect(preview({ kinds: ['warning'], decidedOn: '2026-13-01' }).due).toBeNull();
  });

  it('counts twenty working days across the long holiday, and names the shorter term beside it', () => {
    expect(preview({ kinds: ['fine'], decidedOn: '2023-09-28' })).toMatchObject({ due: { dueOn: '2023-11-01' } });
    expect(preview({ kinds: ['fine'], decidedOn: '2026-09-14' }).warningOn).toBe('2026-09-22');
    expect(preview({ kinds: ['rectify'], decidedOn: '2026-09-14' }).warningOn).toBeNull();
  });

  it('says who must review, perform and halt', () => {
    expect(preview({ kinds: ['stop-power', 'fine'] })).toMatchObject({ major: true, performance: true, halts: ['power-supply'] });
    expect(preview({ kinds: ['warning'] })).toMatchObject({ major: false, performance: false });
    const fine = { kinds: ['fine'], violationKind: 'training-or-staff' };
    expect([preview({ ...fine, amountFen: '100000' }).major, preview({ ...fine, amountFen: '20000' }).major]).toEqual([true, false]);
  });

  it('puts a fine into its band by the figures of the city, and asks for a reason outside of it', () => {
    const fine = { kinds: ['fine'], violationKind: 'hazard-not-removed', amountFen: '30,000' };
    expect(preview(fine).band).toMatchObject({ band: 'normal', reasonRequired: false });
    expect(preview({ ...fine, band: 'heavy' }).band).toMatchObject({ reasonRequired: true });
    expect(preview({ ...fine, amountFen: '60000' }).band).toMatchObject({ band: null, reasonRequired: true });
    const own = [{ key: 'enforcement-disclosure.discretion.hazard-not-removed.heavy-from-fen', effectiveFrom: '2024-01-01', value: 2_000_000, source: '景应急〔2024〕2号', synthetic: false }];
    expect(preview(fine, own).band?.band).toBe('heavy');
  });
});

it('sends what the service takes; sums only where the kinds name one', () => {
  const typed: Typed = { kinds: ['fine', 'unheard-of'], decidedOn: '2026-09-14', decisionNumber: '景应急罚〔2026〕12号', firmName: '瓷厂', naturalPerson: false, violation: '隐患', basis: '安全生产法第一百零二条\n', amountFen: '30000', violationKind: '', band: '' };
  const fields = (kinds: Parameters<typeof decisionFields>[1]) => Object.values(decisionFields(t, kinds)).flat();
  expect(typedKinds(typed)).toEqual(['fine']);
  expect(readForm(FileDecisionBody, fields(['fine']), { ...typed, kinds: ['fine'] })).toMatchObject({ ok: true, data: { amountFen: 3_000_000, basis: ['安全生产法第一百零二条'], violationKind: null, band: null, servedOn: null, persons: [] } });
  expect(readForm(FileDecisionBody, fields(['warning']), { ...typed, kinds: ['warning'] })).toMatchObject({ ok: true, data: { amountFen: null } });
  const blank = readForm(FileDecisionBody, fields([]), { kinds: [], naturalPerson: false });
  expect(blank.ok ? [] : blank.faults.map(({ field }) => field)).toEqual(['kinds', 'firmName', 'violation', 'basis']);
});

it('begins from an inspection with its firm and what was found', () => {
  expect(ofInspection({ firm: '瓷厂', creditCode: null, inspectedOn: '2026-09-03', findings: ['报警失效', '未审批'] })).toEqual({ firmName: '瓷厂', violation: '2026-09-03 现场检查发现：\n1. 报警失效\n2. 未审批' });
  expect(ofInspection({ firm: '瓷厂', creditCode: 'X', inspectedOn: '2026-09-03', findings: [] })).toEqual({ firmName: '瓷厂', creditCode: 'X' });
});
