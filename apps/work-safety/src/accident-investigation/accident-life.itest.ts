import { expect, test } from '@jest/globals';
import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { onService, type TestService } from '../fixtures/http.cases.js';
import { setToday, type TestRecord } from '../fixtures/record.cases.js';
import { safetyKinds } from '../kinds.js';
import { buildSite } from '../publication/publication.jobs.js';
import { provePublication } from '../publication/prove-publication.js';
import { AccidentModule } from './accident.module.js';

@Module({})
class TestModule {}

let t: TestRecord;
let http: TestService;
const siteUrl = 'http://127.0.0.1:1/open';
onService((record, service) => void ([t, http] = [record, service]), {
  today: '2026-01-05',
  moduleOf: ({ record, files }) => ({ module: TestModule, imports: [CasesModule.of({ record, kinds: safetyKinds(), files, config: { TEMPORAL_NAMESPACE: 'default', PUBLIC_SITE_URL: siteUrl } }), AccidentModule.of(record)] }),
});

const pdf = new Uint8Array(Buffer.from('%PDF-1.7 made for a test'));
const handler = 'accident-county-handler@360222';
const approver = 'accident-county-approver@360222';
const accident = {
  title: '浮梁县某采石场高处坠落事故', happenedOn: '2026-01-04', reportedOn: '2026-01-04', county: '360222', place: '浮梁县湘湖镇', firmName: '浮梁县演示采石有限公司', summary: '作业人员从平台坠落。',
  deaths: 1, injured: 0, lossFen: 120_000_000, persons: ['欧阳测试'],
};

async function complete(post: string, caseId: string, code: string, outcome: string, data: object): Promise<void> {
  const { body } = await http.call(`cases/${caseId}`, post);
  const answer = await http.call(`cases/${caseId}/steps/${code}/complete`, post, { revision: body.revision, outcome, data });
  if (answer.status !== 200) throw new Error(`${code}: ${JSON.stringify(answer.body)}`);
}

test('an accident of a county, from its entry until its evaluation is filed, and its report is public and proved', async () => {
  const filed = await http.call('accidents', handler, accident);
  expect([filed.status, filed.body.number]).toEqual([201, 'AC-2026-000001']);
  const { caseId } = filed.body as { caseId: string };
  const first = (await http.call(`cases/${caseId}`, handler)).body;
  expect(first.steps.map(({ code, officeName, dueOn }: { code: string; officeName: string; dueOn: string }) => [code, officeName, dueOn])).toEqual([
    ['listing', '市安全生产委员会办公室', '2026-01-08'], ['team', '浮梁县人民政府', '2026-01-08'], ['investigation', '浮梁县人民政府', '2026-03-05'],
  ]);
  await complete('committee-officer', caseId, 'listing', 'listed', { noticeNumber: '景安委督〔2026〕1号', listedOn: '2026-01-05' });
  await complete(handler, caseId, 'team', 'formed', { formedOn: '2026-01-05', leadUnit: '县应急管理局', units: '公安、工会' });
  await setToday(t.record, '2026-02-10');
  expect((await http.upload(`cases/${caseId}/documents`, handler, 'investigation_report', '报告.pdf', pdf)).status).toBe(201);
  await complete(handler, caseId, 'investigation', 'submitted', { submittedOn: '2026-02-10', cause: '未系安全带。', liability: '该公司负主要责任。', measures: '加装护栏。' });
  await complete('committee-officer', caseId, 'draft-review', 'passed', { reviewedOn: '2026-02-10' });
  expect((await http.upload(`cases/${caseId}/documents`, approver, 'closing_approval', '批复.pdf', pdf)).status).toBe(201);
  await complete(approver, caseId, 'closing', 'closed', { closedOn: '2026-02-10', approvalNumber: '浮府字〔2026〕3号', rectifyByOn: '2026-05-10' });

  const offered = (await http.call(`cases/${caseId}`, handler)).body.actions.find(({ code }: { code: string }) => code === 'redaction');
  expect(offered.initial).toMatchObject({ title: '浮梁县某采石场高处坠落事故调查报告' });
  const named = await http.call(`cases/${caseId}/steps/redaction/complete`, handler, { revision: (await http.call(`cases/${caseId}`, handler)).body.revision, outcome: 'ready', data: { ...offered.initial, body: `${offered.initial.body}\n欧阳测试死亡。` } });
  expect([named.status, named.body.code]).toEqual([422, 'ACCIDENT_INVESTIGATION.REDACTION_BLOCKED']);
  expect(JSON.stringify(named.body)).not.toContain('欧阳测试');
  await complete(handler, caseId, 'redaction', 'ready', { ...offered.initial, answered: '已逐处核对' });
  await complete(approver, caseId, 'release', 'released', {});

  const parts = { record: t.record, kinds: safetyKinds(), siteDir: `${t.dir}/open`, siteUrl };
  await buildSite(parts);
  const { body: published } = await http.call(`cases/${caseId}`, handler);
  expect(published.publication.versions).toHaveLength(1);
  const [{ digest }] = (await t.admin.query(`select digest from site_page where path = 'accidents/ac-2026-000001/index.html'`)).rows;
  expect(await provePublication({ ...parts, fetchPage: async () => ({ status: 200, digest }) }, published.publication.documentId)).toBe('ok');
  const proved = (await http.call(`cases/${caseId}`, handler)).body;
  expect(proved.steps.find(({ code }: { code: string }) => code === 'publication')).toMatchObject({ outcome: 'proved' });

  expect(await provePublication({ ...parts, fetchPage: async () => ({ status: 200, digest: 'f'.repeat(64) }) }, published.publication.documentId)).toBe('changed');
  expect((await http.call(`cases/${caseId}`, handler)).body.steps.find(({ code }: { code: string }) => code === 'page-repair')).toMatchObject({ outcome: null });
  expect(await provePublication({ ...parts, fetchPage: async () => ({ status: 200, digest }) }, published.publication.documentId)).toBe('ok');
  expect((await http.call(`cases/${caseId}`, handler)).body.steps.find(({ code }: { code: string }) => code === 'page-repair')).toMatchObject({ outcome: 'repaired' });

  await setToday(t.record, '2026-05-08');
  await http.upload(`cases/${caseId}/documents`, handler, 'rectification_proof', '整改.pdf', pdf);
  await complete(handler, caseId, 'rectification', 'implemented', { implementedOn: '2026-05-08', measures: '已加装护栏。' });
  await setToday(t.record, '2027-02-10');
  await http.upload(`cases/${caseId}/documents`, handler, 'evaluation_report', '评估.pdf', pdf);
  expect(proved.steps.find(({ code }: { code: string }) => code === 'evaluation').dueOn).toBe('2027-02-10');
  await complete(handler, caseId, 'evaluation', 'evaluated', { evaluatedOn: '2027-02-10', findings: '措施有效。' });
  await complete(handler, caseId, 'evaluation-filing', 'filed', { filedOn: '2027-02-10' });
  await complete('committee-officer', caseId, 'filing-receipt', 'acknowledged', { fileNumber: '景安委备〔2027〕1号' });
  expect((await http.call(`cases/${caseId}`, handler)).body).toMatchObject({ state: 'closed', stateLabel: '已办结' });
});

test('who does not take part does not see it; both levels do', async () => {
  const [{ case_id: caseId }] = (await t.admin.query('select case_id from safety_case limit 1')).rows;
  const seen = async (post: string): Promise<number> => (await http.call(`cases/${caseId}`, post)).status;
  expect(await Promise.all(['county-supervisor@360222', 'supervisor', 'committee-officer', approver].map(seen))).toEqual([200, 200, 200, 200]);
  expect(await Promise.all(['county-supervisor@360281', 'accident-county-handler@360281', 'safety-inspector', 'court-clerk'].map(seen))).toEqual([404, 404, 404, 404]);
});
