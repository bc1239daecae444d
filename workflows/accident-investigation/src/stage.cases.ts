import { fileURLToPath } from 'node:url';
import type { PublicationCommand } from '@lianban/disclosure';
import { plainDate } from '@lianban/kernel';
import { accidentInvestigation, accidentPapers, defaultSettings, type Accident, type AccidentFacts, type AccidentStepCode } from '@lianban/procedure-accident-investigation';
import { act, DeclaredBook, give, Histories, Theatre, type Act, type Stage as StageOf } from '@lianban/testing/workflows';

export const workflowsDoor = fileURLToPath(new URL('./index.ts', import.meta.url));
export const histories = new Histories(fileURLToPath(new URL('../histories/', import.meta.url)));

const startsOn = '2024-03-13';
const facts: AccidentFacts = {
  title: '“3·12”机械伤害事故', happenedOn: plainDate('2024-03-12'), reportedOn: plainDate('2024-03-12'), county: '360222', place: '某镇', firmName: '景德镇演示机械有限公司', creditCode: null, summary: '一名操作人员被卷入设备',
  trafficOrFire: false, deaths: 1, injured: 0, lossFen: 150_000_000, grade: 'ordinary', investigatedBy: 'county', persons: ['楼小满'],
};

/** Every form of the procedure takes from this what it asks. */
const said = (_code: string, _outcome: string, on: string) => ({
  noticeNumber: '景安督〔2024〕3号', listedOn: on, formedOn: on, leadUnit: '县应急管理局', units: '公安、工会', submittedOn: on, cause: '防护装置缺失', liability: '企业主体责任不落实', measures: '加装防护装置',
  reviewedOn: on, closedOn: on, approvalNumber: '浮府字〔2024〕9号', rectifyByOn: '2024-08-30', title: '某公司机械伤害事故调查报告', body: '事故造成一人死亡，调查组认定为生产安全责任事故。', ground: '依法', reason: '如实说明', explanation: '已恢复',
  implementedOn: on, evaluatedOn: on, findings: '措施已落实', filedOn: on, fileNumber: '景安备〔2025〕3号',
});

export type Stage = StageOf<DeclaredBook<Accident>>;

/** An accident of 2024-03-12 that a county investigates; `npm run record` keeps the histories. */
export const openTheatre = (): Promise<Theatre<DeclaredBook<Accident>>> => Theatre.open({
  door: workflowsDoor, histories, startsOn,
  newRecord: (now, tell) => new DeclaredBook<Accident>(now, {
    procedure: accidentInvestigation, settings: defaultSettings, startsOn, record: { state: 'open', facts, papers: Object.keys(accidentPapers), steps: [] }, said, tell,
    context: ({ calendar }, today) => ({ today, settings: defaultSettings, calendar, allowed: ['浮梁县人民政府'] }),
  }),
});

export const begin = (stage: Stage): Promise<void> => stage.start('accidentInvestigation', { caseId: 'case' });
export const wake = (stage: Stage): Promise<void> => stage.wake('accidentInvestigation', { caseId: 'case' });
/** How each round of a step ended so far. */
export const ends = ({ record }: Stage, code: AccidentStepCode): (string | null)[] => record.record.steps.filter((step) => step.code === code).map(({ outcome }) => outcome);

/** Listed, investigated, reviewed and closed on 2024-05-20. */
export const toClosing: readonly Act<AccidentStepCode>[] = [
  ['listing', 'listed', '2024-03-14'], ['team', 'formed', '2024-03-15'], ['investigation', 'submitted', '2024-05-08'], ['draft-review', 'passed', '2024-05-10'], ['closing', 'closed', '2024-05-20'],
];
export const toFiling: readonly Act<AccidentStepCode>[] = [
  ['rectification', 'implemented', '2024-08-28'], ['evaluation', 'evaluated', '2025-05-16'], ['evaluation-filing', 'filed', '2025-05-19'], ['filing-receipt', 'acknowledged', '2025-05-21'],
];

/** The system has read its own page. */
export const proof = (version: number): PublicationCommand => ({ type: 'note-proof', version, url: 'http://127.0.0.1/open/accidents/ac-2024-000001/', digest: 'b'.repeat(64), fetchedAt: '2024-05-24T08:00:00.000Z' });

/** Prepared, released by a second person, proved. */
export async function publish(stage: Stage, on: string): Promise<void> {
  await act(stage, ['redaction', 'ready', on], ['release', 'released', on, undefined, 'approver']);
  await give(stage, on, proof(1));
}
