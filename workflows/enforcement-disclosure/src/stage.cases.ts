import { fileURLToPath } from 'node:url';
import type { PublicationCommand } from '@lianban/disclosure';
import { plainDate } from '@lianban/kernel';
import { defaultSettings, enforcementDisclosure, enforcementPapers, type DecisionFacts, type EnforcementCase, type EnforcementStepCode } from '@lianban/procedure-enforcement-disclosure';
import { DeclaredBook, Histories, Theatre, type Stage as StageOf } from '@lianban/testing/workflows';

export const workflowsDoor = fileURLToPath(new URL('./index.ts', import.meta.url));
export const histories = new Histories(fileURLToPath(new URL('../histories/', import.meta.url)));

const startsOn = '2024-01-19';
const facts: DecisionFacts = {
  decisionNumber: '景应急罚〔2024〕3号', office: 'emergency-management', department: 'emergency-management', county: null, kinds: ['fine'], firmName: '景德镇演示瓷业有限公司', creditCode: null, naturalPerson: false,
  violation: '未按规定培训从业人员。', violationKind: 'training-or-staff', basis: ['《安全生产法》第九十七条'], amountFen: 2_000_000, band: null, bandReason: null,
  decidedOn: plainDate(startsOn), servedOn: plainDate(startsOn), performByOn: plainDate('2024-02-03'), reviewedBy: null, reviewedOn: null, inspectionId: null, source: 'form', persons: ['楼小满'],
};
/** Not decided yet, and major: production is to stop. */
export const majorDraft: Partial<DecisionFacts> = { decisionNumber: null, kinds: ['suspend-production'], amountFen: null, violationKind: null, decidedOn: null, servedOn: null, performByOn: null };

/** Every form of the procedure takes from this what it asks. */
const said = (_code: string, _outcome: string, on: string) => ({
  title: '景德镇演示瓷业有限公司罚款决定', body: '未按规定培训从业人员，罚款二万元。', ground: '依法不予公开', reason: '如实说明', explanation: '已恢复', reviewedBy: '市应急管理局法规科',
  decisionNumber: '景应急停〔2024〕1号', decidedOn: on, servedOn: on, performByOn: '2024-03-29',
});

export type Stage = StageOf<DeclaredBook<EnforcementCase>>;

/** A fine of 2024-01-19, on the eve of a long holiday with Sundays worked for it; `npm run record` keeps the histories. */
export const openTheatre = (): Promise<Theatre<DeclaredBook<EnforcementCase>>> => Theatre.open({
  door: workflowsDoor, histories, startsOn,
  newRecord: (now, tell) => new DeclaredBook<EnforcementCase>(now, {
    procedure: enforcementDisclosure, settings: defaultSettings, startsOn, record: { state: 'open', facts, papers: Object.keys(enforcementPapers), steps: [] }, said, tell,
    context: ({ calendar }, today) => ({ today, settings: defaultSettings, calendar, allowed: ['市应急管理局'] }),
  }),
});

export const begin = (stage: Stage): Promise<void> => stage.start('enforcementDisclosure', { caseId: 'case' });
export const wake = (stage: Stage): Promise<void> => stage.wake('enforcementDisclosure', { caseId: 'case' });
/** The same, until the workflow has looked: time does not wait for one that was only just started. */
export async function wakeAndLook(stage: Stage): Promise<void> {
  const { visits } = stage.record;
  await wake(stage);
  await stage.settle(() => stage.record.visits > visits);
}
/** How each round of a step ended so far. */
export const ends = ({ record }: Stage, code: EnforcementStepCode): (string | null)[] => record.record.steps.filter((step) => step.code === code).map(({ outcome }) => outcome);

export const head = 'head';
/** The system has read its own page. */
export const proof = (version: number): PublicationCommand => ({ type: 'note-proof', version, url: 'http://127.0.0.1/open/decisions/ed-2024-000001/', digest: 'd'.repeat(64), fetchedAt: '2024-01-25T08:00:00.000Z' });
export const changed: PublicationCommand = { type: 'note-page-changed', url: 'http://127.0.0.1/open/decisions/ed-2024-000001/', found: 'e'.repeat(64) };
export const restored: PublicationCommand = { type: 'note-page-restored' };
