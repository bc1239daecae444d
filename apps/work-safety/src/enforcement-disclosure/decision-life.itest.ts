import { describe, expect, test } from '@jest/globals';
import { onService, type TestService } from '../fixtures/http.cases.js';
import { setToday, type TestRecord } from '../fixtures/record.cases.js';
import { safetyKinds } from '../kinds.js';
import { buildSite } from '../publication/publication.jobs.js';
import { provePublication } from '../publication/prove-publication.js';
import { WorkSafetyModule } from '../work-safety.module.js';

let t: TestRecord;
let http: TestService;
const siteUrl = 'http://127.0.0.1:1/open';
onService((record, service) => void ([t, http] = [record, service]), {
  today: '2026-02-02', moduleOf: ({ record, files }) => WorkSafetyModule.of({ record, files, config: { TEMPORAL_NAMESPACE: 'default', PUBLIC_SITE_URL: siteUrl } }),
});

const pdf = new Uint8Array(Buffer.from('%PDF-1.7 made for a test'));
const officer = 'safety-inspector';
const head = 'safety-head';
const fine = {
  decisionNumber: '景应急罚〔2026〕12号', kinds: ['fine'], firmName: '景德镇演示瓷业有限公司', creditCode: null, violation: '未按规定对从业人员进行安全生产教育和培训。', violationKind: 'training-or-staff',
  basis: ['《中华人民共和国安全生产法》第九十七条'], amountFen: 2_000_000, decidedOn: '2026-02-02', servedOn: '2026-02-02', performByOn: '2026-02-17', persons: ['欧阳测试'],
};

interface Body {
  caseId: string;
  revision: number;
  state: string;
  steps: { code: string; outcome: string | null; dueOn: string; round: number }[];
  actions: { code: string; initial: Record<string, unknown> }[];
  related: { caseId: string; procedure: string }[];
  publication: { documentId: string; versions: { version: number; correctedReason: string | null }[]; withdrawn: unknown } | null;
}
const page = async (caseId: string, post = officer): Promise<Body> => (await http.call(`cases/${caseId}`, post)).body as Body;
const stepOf = (body: Body, code: string) => body.steps.findLast((step) => step.code === code);

async function complete(post: string, caseId: string, code: string, outcome: string, data: object): Promise<{ status: number; body: { code?: string } }> {
  return http.call(`cases/${caseId}/steps/${code}/complete`, post, { revision: (await page(caseId, post)).revision, outcome, data });
}
async function done(...call: Parameters<typeof complete>): Promise<void> {
  const { status, body } = await complete(...call);
  if (status !== 200) throw new Error(`${call[2]}: ${JSON.stringify(body)}`);
}
async function file(body: object): Promise<string> {
  const answer = await http.call('decisions', officer, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.caseId as string;
}
const parts = () => ({ record: t.record, kinds: safetyKinds(), siteDir: `${t.dir}/open`, siteUrl });
async function prove(documentId: string): Promise<unknown> {
  await buildSite(parts());
  const [{ digest }] = (await t.admin.query(`select s.digest from site_page s join publication p on s.path = 'decisions/' || p.slug || '/index.html' where p.document_id = $1`, [documentId])).rows;
  return provePublication({ ...parts(), fetchPage: async () => ({ status: 200, digest }) }, documentId);
}

test('a decision is public within its 20 days by two persons and proved, then corrected, then revoked; what it demands is followed beside it', async () => {
  const caseId = await file(fine);
  const first = await page(caseId);
  expect([stepOf(first, 'publication')?.dueOn, stepOf(first, 'redaction')?.dueOn]).toEqual(['2026-03-06', '2026-02-05']);
  expect(first.related.map(({ procedure }) => procedure)).toEqual(['decision-performance']);
  const draft = first.actions.find(({ code }) => code === 'redaction')?.initial ?? {};
  const leaked = await complete(officer, caseId, 'redaction', 'ready', { ...draft, body: `${String(draft['body'])}\n负责人欧阳测试，电话13800138000。` });
  expect([leaked.status, leaked.body.code]).toEqual([422, 'ENFORCEMENT_DISCLOSURE.REDACTION_BLOCKED']);
  expect(JSON.stringify(leaked.body)).not.toMatch(/欧阳测试|13800138000/u);
  await done(officer, caseId, 'redaction', 'ready', draft);
  expect((await complete(officer, caseId, 'release', 'released', {})).status).toBe(403);
  await done(head, caseId, 'release', 'returned', { reason: '标题写明文号' });
  await done(officer, caseId, 'redaction', 'ready', draft);
  await done(head, caseId, 'release', 'released', {});
  const { publication } = await page(caseId);
  expect(await prove(publication!.documentId)).toBe('ok');
  expect(await page(caseId)).toMatchObject({ state: 'published', publication: { versions: [{ version: 1 }] } });

  const { revision } = await page(caseId);
  expect((await http.call(`cases/${caseId}/requests/correct`, officer, { revision, data: { reason: '金额单位有误' } })).status).toBe(200);
  await done(officer, caseId, 'redaction', 'ready', draft);
  await done(head, caseId, 'release', 'released', {});
  expect((await page(caseId)).publication?.versions.map(({ correctedReason }) => correctedReason)).toEqual([null, '金额单位有误']);
  expect(await prove(publication!.documentId)).toBe('ok');

  const revoked = await http.call(`cases/${caseId}/requests/revoke`, head, { revision: (await page(caseId)).revision, data: { revokedOn: '2026-02-02', reason: '复议撤销' } });
  expect([revoked.status, revoked.body.state]).toEqual([200, 'revoked']);
  expect((await page(caseId)).publication).toMatchObject({ withdrawn: { on: '2026-02-02', reason: '复议撤销' }, versions: [{ version: 1 }, { version: 2 }] });
  expect((await page(first.related[0]!.caseId)).state).toBe('ended');
});

test('a decision that is served later is performed by the day that follows from it', async () => {
  const caseId = await file({ ...fine, decisionNumber: '景应急罚〔2026〕30号', servedOn: null, performByOn: null });
  const performance = (await page(caseId)).related[0]!.caseId;
  const due = async () => stepOf(await page(performance), 'performance')?.dueOn;
  expect(await due()).toBe('2026-02-17');
  await setToday(t.record, '2026-02-09');
  const serve = async (data: object) => http.call(`cases/${caseId}/requests/serve`, officer, { revision: (await page(caseId)).revision, data });
  expect((await serve({ servedOn: '2026-02-10' })).status).toBe(422);
  expect((await serve({ servedOn: '2026-02-06' })).status).toBe(200);
  expect(await due()).toBe('2026-02-21');
  expect((await serve({ servedOn: '2026-02-06', performByOn: '2026-03-02' })).status).toBe(200);
  expect(await due()).toBe('2026-03-02');
  expect(JSON.stringify((await page(performance)) as unknown)).toContain('决定的送达日已登记');
  await setToday(t.record, '2026-02-02');
});

test('a major decision is reviewed before it is made', async () => {
  const caseId = await file({ ...fine, decisionNumber: null, kinds: ['suspend-production'], amountFen: null, violationKind: null, decidedOn: null, servedOn: null, performByOn: null });
  expect((await page(caseId)).steps.map(({ code }) => code)).toEqual(['legal-review']);
  await http.upload(`cases/${caseId}/documents`, head, 'review_record', '审核.pdf', pdf);
  await done(head, caseId, 'legal-review', 'passed', { reviewedBy: '局务会' });
  await http.upload(`cases/${caseId}/documents`, officer, 'decision_document', '决定.pdf', pdf);
  await done(officer, caseId, 'issue', 'issued', { decisionNumber: '景应急停〔2026〕3号', decidedOn: '2026-02-02', servedOn: '2026-02-02', performByOn: '2026-03-02' });
  const body = await page(caseId);
  expect(body.steps.map(({ code }) => code)).toEqual(['legal-review', 'issue', 'publication', 'redaction']);
  expect(body.related).toHaveLength(1);
});

describe('what is refused', () => {
  test.each([
    ['a day ahead', { decidedOn: '2026-02-03', servedOn: null }, 'DATE_FUTURE'],
    ['no basis', { basis: [] }, 'VALIDATION_FAILED'],
    ['a number in another form', { decisionNumber: '第12号' }, 'NUMBER_FORM'],
    ['a number used twice', {}, 'NUMBER_TAKEN'],
    ['a major decision without its review', { decisionNumber: '景应急停〔2026〕4号', kinds: ['suspend-production'], amountFen: null }, 'REVIEW_MISSING'],
    ['a fine beyond its bounds without a reason', { decisionNumber: '景应急罚〔2026〕13号', amountFen: 90_000_000 }, 'BAND_REASON'],
    ['a fine without a sum', { decisionNumber: '景应急罚〔2026〕13号', amountFen: null }, 'AMOUNT_MISSING'],
    ['a code with a wrong check', { decisionNumber: '景应急罚〔2026〕13号', creditCode: '91360200MA3510395X' }, 'CREDIT_CODE_WRONG'],
  ])('%s', async (_, over, code) => {
    const { status, body } = await http.call('decisions', officer, { ...fine, ...over });
    expect([Math.floor(status / 100), String(body.code)]).toEqual([4, expect.stringContaining(code)]);
    expect(body.detail).toMatch(/[一-龥]/u);
  });

  test('evidence that is not what its name says', async () => {
    const caseId = await file({ ...fine, decisionNumber: '景应急罚〔2026〕14号' });
    const { status, body } = await http.upload(`cases/${caseId}/documents`, officer, 'evidence', '照片.jpg', pdf);
    expect([status, body.code]).toEqual([422, 'ENFORCEMENT_DISCLOSURE.FILE_NAMED']);
  });
});

test('a decision of the eve of a long holiday shows the days that were counted', async () => {
  await setToday(t.record, '2026-02-13');
  const caseId = await file({ ...fine, decisionNumber: '景应急罚〔2026〕20号', decidedOn: '2026-02-13', servedOn: null, performByOn: null });
  expect(stepOf(await page(caseId), 'publication')?.dueOn).toBe('2026-03-19');
});
