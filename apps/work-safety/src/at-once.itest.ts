import { describe, expect, test } from '@jest/globals';
import { onService, type Answer, type TestService } from './fixtures/http.cases.js';
import { accidentBody, decisionBody, SafetyLife } from './fixtures/life.cases.js';
import type { TestRecord } from './fixtures/record.cases.js';
import { WorkSafetyModule } from './work-safety.module.js';

let t: TestRecord;
let http: TestService;
const [officer, head] = ['safety-inspector', 'safety-head'];
onService((record, service) => void ([t, http] = [record, service]), {
  today: '2026-02-02', moduleOf: ({ record, files }) => WorkSafetyModule.of({ record, files, config: { TEMPORAL_NAMESPACE: 'default', PUBLIC_SITE_URL: 'http://127.0.0.1:1/open' } }),
});

const body = (n: number) => ({ ...decisionBody(), decisionNumber: `景应急罚〔2026〕${n}号` });
const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status).sort();
const rows = async (sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> => (await t.admin.query(sql, values)).rows;

/** A decision that waits for its release. */
async function prepared(n: number): Promise<SafetyLife> {
  const life = await SafetyLife.decision(t, body(n));
  await life.complete(officer, 'redaction', 'ready', await life.proposed());
  return life;
}
const end = (life: SafetyLife, code: string, outcome: string, revision: number, data: object = {}, post = head): Promise<Answer> => http.call(`cases/${life.caseId}/steps/${code}/complete`, post, { revision, outcome, data });
const revoke = (life: SafetyLife, revision: number): Promise<Answer> => http.call(`cases/${life.caseId}/requests/revoke`, head, { revision, data: { revokedOn: '2026-02-02', reason: '复议撤销' } });
const versions = (life: SafetyLife) => rows('select version, withdrawn_on::text from publication join publication_version using (document_id) where case_id = $1', life.caseId);

describe('two at once', () => {
  test('record the same decision: one case, and the others are told which', async () => {
    for (let round = 100; round < 105; round += 1) {
      const answers = await Promise.all(Array.from({ length: 6 }, () => http.call('decisions', officer, body(round))));
      expect(statuses(answers)).toEqual([201, 409, 409, 409, 409, 409]);
      const { number } = answers.find(({ status }) => status === 201)!.body;
      for (const { body: refused } of answers.filter(({ status }) => status === 409)) {
        expect([refused.code, refused.errors[0].field]).toEqual(['ENFORCEMENT_DISCLOSURE.NUMBER_TAKEN', 'decisionNumber']);
        expect(refused.detail).toContain(number);
      }
      expect(await rows(`select procedure from safety_case where reference = $1 order by 1`, body(round).decisionNumber)).toEqual([{ procedure: 'decision-performance' }, { procedure: 'enforcement-disclosure' }]);
    }
    expect(await rows(`select count(*)::int as cases, max(substr(number, 9)::int) as last from safety_case where procedure = 'enforcement-disclosure'`)).toEqual([{ cases: 5, last: 5 }]);
  });

  test('make two drafts into decisions of the same number: one is made, the other is told which it is', async () => {
    for (let round = 110; round < 115; round += 1) {
      const drafts = [];
      for (let n = 0; n < 2; n += 1) {
        const life = await SafetyLife.decision(t, { decisionNumber: null, decidedOn: null, servedOn: null, performByOn: null, kinds: ['fine'] });
        await life.hand('decision_document');
        drafts.push(life);
      }
      const issued = { decisionNumber: body(round).decisionNumber, decidedOn: '2026-02-02', servedOn: '2026-02-02', performByOn: '2026-03-02' };
      const answers = await Promise.all(drafts.map(async (life) => end(life, 'issue', 'issued', await life.revision(), issued, officer)));
      expect(statuses(answers)).toEqual([200, 409]);
      const refused = answers.find(({ status }) => status === 409)!.body;
      expect([refused.code, refused.detail]).toEqual(['ENFORCEMENT_DISCLOSURE.NUMBER_TAKEN', expect.stringContaining(answers.find(({ status }) => status === 200)!.body.number)]);
    }
  });

  test('release the same text: it is released once', async () => {
    const life = await prepared(120);
    const revision = await life.revision();
    const answers = await Promise.all(Array.from({ length: 4 }, () => end(life, 'release', 'released', revision)));
    expect(statuses(answers)).toEqual([200, 412, 412, 412]);
    expect(await versions(life)).toHaveLength(1);
  });

  test('release in different cases: each is released, and the site is asked for once', async () => {
    const lives = [await prepared(121), await prepared(122), await prepared(123)];
    await t.admin.query(`delete from job`);
    const [before] = await rows('select wanted::int from site_state');
    expect(statuses(await Promise.all(lives.map(async (life) => end(life, 'release', 'released', await life.revision()))))).toEqual([200, 200, 200]);
    expect(await rows(`select count(*)::int as jobs from job where kind = 'build-public-site'`)).toEqual([{ jobs: 1 }]);
    expect(await rows('select wanted::int from site_state')).toEqual([{ wanted: Number(before?.['wanted']) + 3 }]);
  });

  test('revoke while the text is released: one of them comes first, and no public page stands for a decision that is none', async () => {
    for (let round = 130; round < 136; round += 1) {
      const life = await prepared(round);
      const revision = await life.revision();
      const both = [() => end(life, 'release', 'released', revision), () => revoke(life, revision)];
      expect(statuses(await Promise.all((round % 2 ? both : both.toReversed()).map((act) => act())))).toEqual([200, 412]);
      if ((await life.state()) !== 'revoked') expect((await revoke(life, await life.revision())).status).toBe(200);
      expect((await versions(life)).filter(({ withdrawn_on: withdrawnOn }) => withdrawnOn === null)).toEqual([]);
      expect([await life.open(), await (await life.performance()).open(), await (await life.performance()).state()]).toEqual([[], [], 'ended']);
    }
  });

  test('revoke a decision while the party is recorded as having performed it', async () => {
    for (let round = 140; round < 144; round += 1) {
      const life = await SafetyLife.decision(t, body(round));
      const performance = await life.performance();
      await performance.hand('performance_proof');
      const [revision, own] = [await life.revision(), await performance.revision()];
      const answers = await Promise.all([revoke(life, revision), end(performance, 'performance', 'performed', own, { performedOn: '2026-02-02', how: '已缴款' }, officer)]);
      expect(answers[0]?.status).toBe(200);
      expect([200, 412]).toContain(answers[1]?.status);
      expect(await performance.open()).toEqual([]);
      expect(['performed', 'ended']).toContain(await performance.state());
    }
  });

  test('enter accidents: each has its number', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => http.call('accidents', 'accident-county-handler@360222', accidentBody({ title: `事故 ${n}` }))));
    expect(answers.map(({ body: { number } }) => number as string).sort()).toEqual(Array.from({ length: 6 }, (_, n) => `AC-2026-00000${n + 1}`));
  });
});

test('a decision that is recorded again under the same key is answered as the first time', async () => {
  const key = { 'idempotency-key': 'decision-150' };
  const first = await http.call('decisions', officer, body(150), key);
  expect(await http.call('decisions', officer, body(150), key)).toEqual(first);
  expect(first.status).toBe(201);
  expect(await http.call('decisions', officer, { ...body(150), amountFen: 1 }, key)).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
});
