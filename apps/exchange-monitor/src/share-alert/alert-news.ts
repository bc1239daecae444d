import type { StepNewsSource, ToldStep } from '@lianban/casework';
import type { StepNews } from '@lianban/contracts';
import { alertSteps, type AlertStepCode } from '@lianban/procedure-share-alert';
import { unchosenOutcomes } from '@lianban/steps';

const OWNER = 'office';

/** An office is told that its turn has come and that it is over; the owner of an alert besides, what the data bureau made of its request. */
export const alertNews: StepNewsSource = {
  partyColumns: [OWNER],
  of: (step, { [OWNER]: owner }) => (step.closedAt === null ? [turnCame(step)] : ended(step, step.closedAt, owner ?? step.office)),
};

function turnCame({ caseNumber, title, office, dueOn, openedAt }: ToldStep): StepNews {
  return { kind: 'opened', office, at: openedAt, text: `${caseNumber}「${title}」轮到贵单位，截止 ${dueOn}。` };
}

function ended({ code, caseNumber, title, office, outcome }: ToldStep, at: string, owner: string): StepNews[] {
  const text = `${caseNumber}「${title}」${wordsOf(code, outcome ?? '')}。`;
  return [...new Set([office, ...(code === 'coordinate' ? [owner] : [])])].map((each) => ({ kind: 'closed', office: each, at, text }));
}

function wordsOf(code: string, outcome: string): string {
  const words = alertSteps[code as AlertStepCode].outcomes as Readonly<Record<string, { label: string }>>;
  return words[outcome]?.label ?? (unchosenOutcomes as Readonly<Record<string, string>>)[outcome] ?? outcome;
}
