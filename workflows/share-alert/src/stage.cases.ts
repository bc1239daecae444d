import { fileURLToPath } from 'node:url';
import { defaultSettings, shareAlert, type AlertFacts, type AlertStepCode, type ShareAlert } from '@lianban/procedure-share-alert';
import { DeclaredBook, Histories, Theatre, type Stage as StageOf } from '@lianban/testing/workflows';

export const workflowsDoor = fileURLToPath(new URL('./index.ts', import.meta.url));
export const histories = new Histories(fileURLToPath(new URL('../histories/', import.meta.url)));

const startsOn = '2026-09-28';
const turn = { office: 'civil-affairs', department: 'civil-affairs', county: null } as const;
const facts: AlertFacts = {
  family: 'delivery', subject: 'low-income-persons@medical-insurance', subjectName: '低收入人口（市民政局 → 市医疗保障局）', shareKey: 'low-income-persons@medical-insurance',
  kind: 'late', reasonCode: 'PERIOD_MISSING', reason: '承诺日已过，本期数据尚未发布', turn, owner: turn, mute: null, explanation: null, asked: null,
};

export type Stage = StageOf<DeclaredBook<ShareAlert>>;

/** A list is late on Monday 28 September 2026, three days before the holiday; `npm run record` keeps the histories. */
export const openTheatre = (): Promise<Theatre<DeclaredBook<ShareAlert>>> => Theatre.open({
  door: workflowsDoor, histories, startsOn,
  newRecord: (now, tell) => new DeclaredBook<ShareAlert>(now, {
    procedure: shareAlert, settings: defaultSettings, startsOn, record: { state: 'open', facts, papers: [], steps: [] }, said: () => ({ reason: '如实说明', department: 'rural-revitalisation' }), tell,
    context: ({ calendar }, today) => ({ today, settings: defaultSettings, calendar, hasOffice: () => true }),
  }),
});

export const begin = (stage: Stage): Promise<void> => stage.start('shareAlert', { caseId: 'case' });
/** How each round of a step ended so far. */
export const ends = ({ record }: Stage, code: AlertStepCode): (string | null)[] => record.record.steps.filter((step) => step.code === code).map(({ outcome }) => outcome);
