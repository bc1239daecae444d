import { fileURLToPath } from 'node:url';
import { plainDate } from '@lianban/kernel';
import { decisionPerformance, defaultSettings, performancePapers, type Performance, type PerformanceFacts, type PerformanceStepCode } from '@lianban/procedure-decision-performance';
import { DeclaredBook, Histories, Theatre, type Stage as StageOf } from '@lianban/testing/workflows';

export const workflowsDoor = fileURLToPath(new URL('./index.ts', import.meta.url));
export const histories = new Histories(fileURLToPath(new URL('../histories/', import.meta.url)));

const startsOn = '2026-02-02';
const facts: PerformanceFacts = {
  decisionNumber: '景应急罚〔2026〕12号', office: 'emergency-management', department: 'emergency-management', county: null, kinds: ['fine'], party: '景德镇青白瓷业有限公司', naturalPerson: false,
  amountFen: 5_000_000, servedOn: plainDate(startsOn), performByOn: plainDate('2026-02-17'), halts: [],
};

/** Every form of the procedure takes from this what it asks. */
const said = (_code: string, _outcome: string, on: string) => ({
  performedOn: on, servedOn: on, executedOn: on, filedOn: on, liftedOn: on, how: '如实办理', found: '仍未履行', ground: '依法', reason: '如实说明', reference: '（2026）赣02行审1号',
});

export type Stage = StageOf<DeclaredBook<Performance>>;

/** A fine of 2026-02-02, to be paid by 2026-02-17, in the holiday; `npm run record` keeps the histories. */
export const openTheatre = (): Promise<Theatre<DeclaredBook<Performance>>> => Theatre.open({
  door: workflowsDoor, histories, startsOn,
  newRecord: (now, tell) => new DeclaredBook<Performance>(now, {
    procedure: decisionPerformance, settings: defaultSettings, startsOn, record: { state: 'open', facts, papers: Object.keys(performancePapers), steps: [] }, said, tell,
    context: (_, today) => ({ today, settings: defaultSettings }),
  }),
});

export const begin = (stage: Stage): Promise<void> => stage.start('decisionPerformance', { caseId: 'case' });
/** How each round of a step ended so far. */
export const ends = ({ record }: Stage, code: PerformanceStepCode): (string | null)[] => record.record.steps.filter((step) => step.code === code).map(({ outcome }) => outcome);
