import { counties, getDemoAccount, getListContract, ReceivedRowPage, type BatchDetail } from '@lianban/contracts';
import { PlatformProblem, type PlatformSession } from '../api/platform.js';
import { Weather } from '../api/persistently.js';
import type { Sessions } from '../api/sessions.js';
import { publishList } from '../city/publish-list.js';
import { THIS_PERIOD } from '../city/shares.js';
import { borrow } from './borrow.js';
import { brokenFile, type CanaryFile } from './canary-files.js';
import { canaryAt } from './canary.js';
import { enforce } from './enforce.js';

const WITHIN_MS = 15 * 60_000;

/** Takes the canaries through every flow, errors included; answers the bodies of all refusals that came back. */
export async function runThrough(sessions: Sessions, files: readonly CanaryFile[], report: (line: string) => void): Promise<string[]> {
  const refusals: string[] = [];
  for (const { list, path } of files) {
    const upload = { list, file: path, period: THIS_PERIOD, mode: 'incremental' as const, reason: '金丝雀' };
    const batch = await publishList(sessions, upload, new Weather(), Date.now() + WITHIN_MS);
    report(`${batch.listTitle}：通过 ${batch.counts.passed}，退回 ${batch.counts.refused}`);
    await readBatch(sessions, batch, refusals);
  }
  await readReceived(sessions, refusals);
  await misuse(sessions, refusals);
  await search(sessions, refusals);
  for (const flow of [borrow, enforce]) await flow((account, work) => tried(sessions, account, refusals, work));
  return refusals;
}

/** Everything a department reads of its own batch, and a stranger tries to. */
async function readBatch(sessions: Sessions, { id, list }: BatchDetail, refusals: string[]): Promise<void> {
  const path = `/department-node/batches/${id}`;
  const account = getDemoAccount({ role: 'data-officer', department: getListContract(list).department }).sub;
  for (const part of ['rows', 'error-workbook', 'original', 'receipt', 'roster']) await tried(sessions, account, refusals, (own) => own.bytes(`${path}/${part}`));
  await tried(sessions, 'tax-officer', refusals, (other) => other.bytes(`${path}/rows`));
}

/** What departments that receive the suspects read of them, with a purpose and without, and what others try. */
async function readReceived(sessions: Sessions, refusals: string[]): Promise<void> {
  const path = '/department-node/received/joint-fraud-cases';
  const { name, phone } = canaryAt(7);
  for (const account of ['health-data-officer', 'market-data-officer', 'tax-officer']) {
    await tried(sessions, account, refusals, async (session) => {
      const { items } = await session.get(`${path}/rows?limit=200`, ReceivedRowPage);
      for (const { id } of items.slice(0, 5)) await session.post(`${path}/rows/${id}/reveal`, { purpose: '联合查处调查' });
      await session.bytes(`${path}/export.xlsx`);
      await session.bytes(`${path}/rows?q=${encodeURIComponent(name)}&county=${phone}`);
    });
    await tried(sessions, account, refusals, (session) => session.post(`${path}/rows/1/reveal`, { purpose: '查', name: phone }));
  }
}

/** What people put where it does not belong. */
async function misuse(sessions: Sessions, refusals: string[]): Promise<void> {
  const { idNumber, name, phone } = canaryAt(3);
  const form = new FormData();
  for (const [field, value] of Object.entries({ list: 'low-income-persons', period: idNumber, mode: name, counties: phone })) form.set(field, value);
  form.set('file', new Blob([Uint8Array.from(brokenFile())]), 'list.csv');
  const broken = new FormData();
  for (const [field, value] of Object.entries({ list: 'low-income-persons', period: THIS_PERIOD, mode: 'full', counties: Object.keys(counties)[0] as string })) broken.set(field, value);
  broken.set('file', new Blob([Uint8Array.from(brokenFile())]), 'list.csv');
  const officer = (work: (session: PlatformSession) => Promise<unknown>): Promise<void> => tried(sessions, 'civil-officer', refusals, work);
  await officer((session) => session.upload('/department-node/batches', form));
  await officer((session) => session.upload('/department-node/batches', broken));
  await officer((session) => session.bytes(`/department-node/batches/${idNumber}`));
  await officer((session) => session.bytes(`/department-node/batches?list=${encodeURIComponent(name)}&cursor=${phone}`));
  await officer((session) => session.post(`/department-node/batches/${idNumber}/submit`, { revision: idNumber, reason: name }));
  await tried(sessions, 'insurance-handler', refusals, (session) => session.bytes(`/medical-insurance/cases/${idNumber}?q=${encodeURIComponent(name)}`));
  await tried(sessions, 'supervisor', refusals, (session) => session.bytes(`/supervision/steps/${phone}?name=${encodeURIComponent(name)}`));
  await tried(sessions, 'system-admin', refusals, (session) => session.post('/supervision/settings', { key: name, effectiveFrom: idNumber, value: phone }));
}

/** The person page by full number: found, unknown and mistyped. */
async function search(sessions: Sessions, refusals: string[]): Promise<void> {
  for (const index of [5, 15, 25, 999]) {
    const { idNumber, name } = canaryAt(index);
    const body = { idNumber, purpose: '核对身份确认事项' };
    await tried(sessions, 'insurance-handler', refusals, (session) => session.post('/medical-insurance/persons/search', body));
    await tried(sessions, 'insurance-handler', refusals, (session) => session.post('/medical-insurance/persons/search', { ...body, idNumber: `${idNumber.slice(0, 17)}?` }));
    await tried(sessions, 'insurance-handler', refusals, (session) => session.post('/medical-insurance/persons/search', { idNumber: name, purpose: idNumber }));
    await tried(sessions, 'civil-officer', refusals, (session) => session.post('/medical-insurance/persons/search', body));
  }
}

async function tried(sessions: Sessions, account: string, refusals: string[], work: (session: PlatformSession) => Promise<unknown>): Promise<void> {
  try {
    await sessions.as(account, work);
  } catch (error) {
    refusals.push(error instanceof PlatformProblem ? JSON.stringify(error.problem) : String(error));
  }
}
