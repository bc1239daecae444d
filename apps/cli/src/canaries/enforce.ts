import { z } from 'zod';
import type { PlatformSession } from '../api/platform.js';
import { canaryAt } from './canary.js';
import { paper, type Try } from './borrow.js';

const Filed = z.object({ caseId: z.string() });
const Case = z.object({ revision: z.int(), actions: z.array(z.object({ code: z.string().nullable(), initial: z.record(z.string(), z.unknown()) })) });
const Checked = z.object({ suggested: z.object({ title: z.string(), body: z.string() }) });
const DECIDED_ON = '2026-10-09';
const [officer, head, handler] = ['safety-inspector', 'safety-head', 'accident-handler'];

/** Canaries as the person whom a decision punishes and as those whom an accident hurt: recorded, written into a public text that is refused and then cleaned, typed where they do not belong. */
export async function enforce(tried: Try): Promise<void> {
  const { idNumber, name, phone } = canaryAt(11);
  const decisionId = await file(tried, officer, 'decisions', decision({ firmName: name, naturalPerson: true, violation: `${name}（${idNumber}，电话 ${phone}）未经培训上岗。`, persons: [name] }));
  await file(tried, officer, 'decisions', decision({ decisionNumber: `${name}罚${idNumber}号`, creditCode: idNumber }));
  await file(tried, officer, 'decisions', decision({ kinds: [name], decidedOn: phone }));
  const accidentId = await file(tried, handler, 'accidents', accident({ summary: `${name}（${idNumber}）坠落，家属电话 ${phone}。`, persons: [name] }));
  await file(tried, handler, 'accidents', accident({ county: name, happenedOn: idNumber, deaths: phone }));
  await publish(tried, decisionId, `${name}，身份证号 ${idNumber}，电话 ${phone}`);
  await tried(officer, (session) => session.upload(`/work-safety/cases/${decisionId}/documents`, paper('evidence', name)));
  await tried(handler, (session) => session.upload(`/work-safety/cases/${accidentId}/documents`, paper(name, idNumber)));
  for (const account of [officer, head, 'supervisor', 'market-inspector', 'court-clerk']) {
    for (const caseId of [decisionId, accidentId]) await tried(account, (session) => session.bytes(`/work-safety/cases/${caseId}`));
    await tried(account, (session) => session.bytes(`/work-safety/cases?procedure=enforcement-disclosure&scope=all&text=${encodeURIComponent(name)}`));
  }
  await tried(officer, (session) => session.bytes(`/work-safety/cases/${idNumber}`));
  await tried(officer, (session) => session.post(`/work-safety/cases/${decisionId}/requests/${encodeURIComponent(name)}`, { revision: 1, data: { reason: phone } }));
}

/** The text as it is proposed, with a person in it, is refused; with the suggestions it is released. */
async function publish(tried: Try, caseId: string, person: string): Promise<void> {
  const redaction = (write: (session: PlatformSession, draft: { title: string; body: string }) => Promise<unknown>): Promise<void> => tried(officer, async (session) => {
    const { revision, actions } = await session.get(`/work-safety/cases/${caseId}`, Case);
    const initial = actions.find(({ code }) => code === 'redaction')?.initial ?? {};
    const text = (await write(session, { title: String(initial['title']), body: `${String(initial['body'])}\n${person}` })) as { title: string; body: string };
    return session.post(`/work-safety/cases/${caseId}/steps/redaction/complete`, { revision, outcome: 'ready', data: { ...text, answered: '演练' } });
  });
  await redaction(async (_, draft) => draft);
  await redaction(async (session, draft) => Checked.parse(await session.post('/work-safety/redaction/check', { ...draft, caseId })).suggested);
  await tried(head, async (session) => {
    const { revision } = await session.get(`/work-safety/cases/${caseId}`, Case);
    return session.post(`/work-safety/cases/${caseId}/steps/release/complete`, { revision, outcome: 'released', data: {} });
  });
}

async function file(tried: Try, account: string, what: 'decisions' | 'accidents', body: Record<string, unknown>): Promise<string> {
  let caseId = '';
  await tried(account, async (session) => {
    caseId = Filed.parse(await session.post(`/work-safety/${what}`, body)).caseId;
  });
  return caseId;
}

const decision = (over: Record<string, unknown>): Record<string, unknown> => ({
  decisionNumber: '演练罚〔2026〕901号', kinds: ['fine'], firmName: '演练有限公司', naturalPerson: false, creditCode: null, violation: '演练', violationKind: null, basis: ['《中华人民共和国安全生产法》第九十七条'], amountFen: 100_000,
  decidedOn: DECIDED_ON, servedOn: DECIDED_ON, performByOn: null, persons: [], ...over,
});

const accident = (over: Record<string, unknown>): Record<string, unknown> => ({
  title: '金丝雀较大事故', happenedOn: DECIDED_ON, reportedOn: DECIDED_ON, county: '360222', place: '演练', firmName: '演练有限公司', summary: '演练', deaths: 3, injured: 0, lossFen: 0, persons: [], ...over,
});
