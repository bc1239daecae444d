import { describe, expect, it } from '@jest/globals';
import { plainDate as on, type Outcome } from '@lianban/kernel';
import { afterStepEffects, checkCompletion, openStepOf, roundsOf, type CompleteStep, type DeclaredCase } from '@lianban/steps';
import fc from 'fast-check';
import {
  completePublication, decidePublication, isPublicationCode, isPublicationOver, lastReleased, mayCorrect, publicationCodes, publicationSteps, releasedVersions,
  type PublicationCode, type PublicationCommand, type PublicationEffect,
} from './index.js';

type Case = DeclaredCase<PublicationCode>;
const today = on('2026-10-12');
const table = publicationSteps({ owner: 'office', prepare: ['enforcement-officer'], release: ['enforcement-head'], article: '9' });
const known = { persons: ['楼小满'], allowed: ['市应急管理局'], confirmed: [] };
const clean = { title: '某公司未消除事故隐患案', body: '经查，该公司未消除事故隐患，罚款三万元。' };

const open = (record: Case, code: PublicationCode): Case => afterStepEffects(table, record, [{ type: 'step-opened', code, data: {} } as PublicationEffect], today);
const fresh = (): Case => open(open({ state: 'open', facts: null, papers: [], steps: [] }, 'publication'), 'redaction');

interface Walked {
  record: Case;
  refused: string | null;
  effects: readonly PublicationEffect[];
}

function took(record: Case, decided: Outcome<readonly PublicationEffect[]>, by: string | null): Walked {
  if (!decided.ok) return { record, refused: decided.refusal.code, effects: [] };
  return { record: afterStepEffects(table, record, decided.value, today, by), refused: null, effects: decided.value };
}

function end(record: Case, code: PublicationCode, outcome: string, data: object, by: string | null = 'officer'): Walked {
  const step: CompleteStep<PublicationCode> = { type: 'complete', code, outcome, data: data as CompleteStep['data'], by };
  const checked = checkCompletion(table, record, step);
  return took(record, checked.ok ? completePublication(record, { code, outcome, data: checked.value }, known) : checked, by);
}

const say = (record: Case, command: PublicationCommand): Walked => took(record, decidePublication(command, record), null);
const proof = (version: number): PublicationCommand => ({ type: 'note-proof', version, url: 'http://127.0.0.1/open/decisions/ed-2026-000001/', digest: 'a'.repeat(64), fetchedAt: '2026-10-12T08:00:00.000Z' });
const released = (): Case => end(end(fresh(), 'redaction', 'ready', clean).record, 'release', 'released', {}, 'head').record;

describe('a publication', () => {
  it('is prepared, released by another person, and proved by the system itself', () => {
    const ready = end(fresh(), 'redaction', 'ready', clean);
    expect(ready.effects).toContainEqual({ type: 'step-opened', code: 'release', data: { ...clean, correctedReason: null } });
    expect(end(ready.record, 'release', 'released', {}).refused).toBe('SAME_PERSON');
    const shown = end(ready.record, 'release', 'released', {}, 'head');
    expect(shown.effects).toContainEqual({ type: 'text-released', ...clean, correctedReason: null });
    expect(isPublicationOver(shown.record)).toBe(false);
    const proved = say(shown.record, proof(1));
    expect([isPublicationOver(proved.record), say(proved.record, proof(1)).effects]).toEqual([true, []]);
  });

  it('takes no proof of a version that nobody released', () => {
    expect([say(fresh(), proof(1)).effects, say(released(), proof(2)).effects, say(released(), proof(0)).effects]).toEqual([[], [], []]);
  });

  it('refuses a text with personal data, names the place and never the value', () => {
    const body = '联系人楼小满，身份证号 360299199301010005。';
    const blocked = completePublication(fresh(), { code: 'redaction', outcome: 'ready', data: { ...clean, body } }, known);
    expect(blocked).toMatchObject({ ok: false, refusal: { code: 'REDACTION_BLOCKED' } });
    expect(JSON.stringify(blocked)).not.toMatch(/楼小满|360299199301010005/);
    expect(JSON.stringify(blocked)).toContain('"field":"body"');
  });

  it('has what must be looked at answered for, and looks again at the release', () => {
    const body = '伤者经诊断为急性一氧化碳中毒，住院治疗。';
    expect(end(fresh(), 'redaction', 'ready', { ...clean, body }).refused).toBe('REDACTION_WARNINGS');
    const answered = end(fresh(), 'redaction', 'ready', { ...clean, body, answered: '认不出本人，为说明事故后果所必需' });
    expect(answered.refused).toBeNull();
    expect(end(answered.record, 'release', 'released', {}, 'head').refused).toBeNull();
    const ready = end(fresh(), 'redaction', 'ready', { ...clean, body: '负责人某某。' }).record;
    expect(completePublication(ready, { code: 'release', outcome: 'released', data: { ...clean, body: '负责人楼小满。' } }, known)).toMatchObject({ refusal: { code: 'REDACTION_BLOCKED' } });
  });

  it('comes back to who prepared it, with the text and the reason', () => {
    const back = end(end(fresh(), 'redaction', 'ready', clean).record, 'release', 'returned', { reason: '标题过长' }, 'head');
    expect(openStepOf(back.record, 'redaction')).toMatchObject({ round: 2, data: { ...clean, returnedReason: '标题过长' } });
  });

  it('may be withheld by law, but not once it was public', () => {
    const held = end(end(fresh(), 'redaction', 'ready', clean).record, 'release', 'withheld', { ground: '政府信息公开条例第十四条' }, 'head');
    expect(held.record.steps.map(({ code, outcome }) => [code, outcome])).toEqual([['publication', 'withheld'], ['redaction', 'ready'], ['release', 'withheld']]);
    const again = say(released(), { type: 'correct', reason: '金额有误', by: 'officer' }).record;
    expect(end(end(again, 'redaction', 'ready', clean).record, 'release', 'withheld', { ground: '无' }, 'head').refused).toBe('ALREADY_PUBLIC');
  });
});

describe('a correction', () => {
  it('begins with the text that is public, says why, and may be dropped', () => {
    expect(say(fresh(), { type: 'correct', reason: '金额有误', by: 'officer' }).refused).toBe('CORRECTION_OPEN');
    expect(end(fresh(), 'redaction', 'dropped', { reason: '不必' }).refused).toBe('NOT_PUBLIC_YET');
    const asked = say(released(), { type: 'correct', reason: '金额有误', by: 'officer' });
    expect(openStepOf(asked.record, 'redaction')?.data).toEqual({ ...clean, correctedReason: '金额有误' });
    expect(mayCorrect(asked.record)).toBe(false);
    expect(mayCorrect(end(asked.record, 'redaction', 'dropped', { reason: '核对无误' }).record)).toBe(true);
    const second = end(end(asked.record, 'redaction', 'ready', { ...clean, body: '罚款二万元。' }).record, 'release', 'released', {}, 'head').record;
    expect([releasedVersions(second), lastReleased(second)]).toEqual([2, { ...clean, body: '罚款二万元。', correctedReason: '金额有误' }]);
  });
});

describe('a page that is not as it was', () => {
  it('is repaired by the system or by a person who says why, once at a time', () => {
    const changed: PublicationCommand = { type: 'note-page-changed', url: 'x', found: 'changed' };
    expect(say(released(), changed).effects).toEqual([]);
    const public1 = say(released(), proof(1)).record;
    const broken = say(public1, changed).record;
    expect(say(broken, changed).effects).toEqual([]);
    expect(end(broken, 'page-repair', 'repaired', {}).refused).toBe('DATA_INVALID');
    expect(openStepOf(end(broken, 'page-repair', 'repaired', { explanation: '误删，已恢复' }).record, 'page-repair')).toBeUndefined();
    expect(openStepOf(say(broken, { type: 'note-page-restored' }).record, 'page-repair')).toBeUndefined();
    expect(say(public1, { type: 'note-page-restored' }).effects).toEqual([]);
  });
});

describe('whatever is done in whatever order', () => {
  const move = fc.oneof(
    fc.record({ code: fc.constantFrom(...publicationCodes), outcome: fc.constantFrom('ready', 'dropped', 'released', 'returned', 'withheld', 'repaired', 'proved'), by: fc.constantFrom('officer', 'head') }),
    fc.constantFrom<PublicationCommand>(proof(1), proof(2), { type: 'note-page-changed', url: 'x', found: 'missing' }, { type: 'note-page-restored' }, { type: 'correct', reason: '更正', by: 'officer' }),
  );

  it('shows nothing that one person alone prepared and released, keeps one text on its way, and never unsays a version', () => {
    fc.assert(fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let record = fresh();
      for (const one of moves) {
        const before = releasedVersions(record);
        const data = { ...clean, reason: '理由', ground: '依据', explanation: '说明' };
        const walked = 'type' in one ? say(record, one) : isPublicationCode(one.code) && one.code !== 'publication' ? end(record, one.code, one.outcome, data, one.by) : { record, refused: null, effects: [] };
        const shown = walked.effects.filter(({ type }) => type === 'text-released').length;
        expect(releasedVersions(walked.record)).toBe(before + shown);
        if (shown > 0) expect(walked.record.steps.findLast(({ code }) => code === 'release')?.bySub).not.toBe(walked.record.steps.findLast(({ code }) => code === 'redaction')?.bySub);
        record = walked.record;
        const waiting = record.steps.filter(({ code, outcome }) => outcome === null && (code === 'redaction' || code === 'release'));
        expect(waiting.length).toBeLessThanOrEqual(1);
        expect(roundsOf(record, 'publication')).toBe(1);
      }
    }), { numRuns: 500 });
  });
});
