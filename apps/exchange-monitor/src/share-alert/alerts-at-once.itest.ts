import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { declaredActivities } from '@lianban/casework';
import { testService, type Answer, type TestService } from '@lianban/service/testing';
import { AlertDesk, assessed, turnOf } from '../fixtures/alert-desk.cases.js';
import { openRecord, type TestRecord } from '../fixtures/record.cases.js';
import { alertKind } from './alert-kind.js';
import { ShareAlertModule } from './share-alert.module.js';

let t: TestRecord;
let http: TestService;
let desk: AlertDesk;
beforeAll(async () => {
  t = await openRecord();
  http = await testService('exchange-monitor', ShareAlertModule.of({ record: t.record, config: { TEMPORAL_NAMESPACE: 'default' } }));
  desk = new AlertDesk(t);
});
afterAll(async () => {
  await http?.close();
  await t?.close();
});

const mute = { untilOn: '2026-10-16', reason: '机房检修' };
const ask = (caseId: string, post: string, name: string, data: object, revision: number): Promise<Answer> => http.call(`alerts/${caseId}/requests/${name}`, post, { revision, data });
const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status).sort();

async function opened(subject: string): Promise<string> {
  await desk.look([assessed({ subject })]);
  return (await desk.alert(subject)).caseId as string;
}

describe('two at once', () => {
  test('mute the same alert: it is muted once', async () => {
    const caseId = await opened('mute-twice');
    const revision = await desk.revision(caseId);
    expect(statuses(await Promise.all(Array.from({ length: 4 }, () => ask(caseId, 'exchange-operator', 'mute', mute, revision))))).toEqual([200, 412, 412, 412]);
    expect(await desk.steps(caseId)).toEqual(['restore civil-affairs suspended']);
  });

  test('explain and hand over: one comes first, the other looks again', async () => {
    for (let round = 0; round < 4; round += 1) {
      const caseId = await opened(`explain-${round}`);
      const revision = await desk.revision(caseId);
      const both = [() => ask(caseId, 'civil-officer', 'explain', { claim: 'not-ours', reason: '职能划转' }, revision), () => ask(caseId, 'exchange-operator', 'hand-over', { department: 'tax', reason: '职能划转' }, revision)];
      expect(statuses(await Promise.all((round % 2 ? both : both.toReversed()).map((act) => act())))).toEqual([200, 412]);
      expect((await desk.steps(caseId)).filter((line) => line.endsWith('open') && line.startsWith('restore'))).toHaveLength(1);
    }
  });

  test('cure and mute: whoever comes first, the alert is cured and nothing of it waits', async () => {
    for (let round = 0; round < 6; round += 1) {
      const subject = `cure-${round}`;
      const caseId = await opened(subject);
      const well = assessed({ subject, kind: null, reason: '已应用' });
      await desk.look([well]);
      const revision = await desk.revision(caseId);
      const acts = [async () => void (await ask(caseId, 'exchange-operator', 'mute', mute, revision)), () => desk.look([well], 30)];
      await Promise.all((round % 2 ? acts : acts.toReversed()).map((act) => act()));
      expect([await desk.steps(caseId), (await desk.alert(subject)).state, (await desk.alert(subject)).muteUntil]).toEqual([['restore civil-affairs cured'], 'cured', null]);
    }
  });

  test('the workflow opens and looks while the monitor changes the cause: each office owes once', async () => {
    const activities = declaredActivities(alertKind, t.record);
    for (let round = 0; round < 4; round += 1) {
      const subject = `follow-${round}`;
      const caseId = await opened(subject);
      const visit = (office: string, n: number) => activities.openStep({ caseId, code: 'restore', office, round: n });
      await Promise.all([desk.look([assessed({ subject, kind: 'rejected', reasonCode: 'REFUSED', turn: turnOf('tax') })]), visit('civil-affairs', 1), activities.loadCase({ caseId }), visit('tax', 2), visit('tax', 2)]);
      expect(await desk.steps(caseId)).toEqual(['restore civil-affairs handed-over', 'restore tax open']);
    }
  });
});
