import type { StepNewsSource, ToldStep } from '@lianban/casework';
import type { StepNews } from '@lianban/contracts';
import { unchosenOutcomes, type StepTable } from '@lianban/steps';

const LEAD = 'office';

/** Whoever is not the case's own office is told that its turn has come; the case's office, what another one has done. */
export function stepNews(steps: StepTable): StepNewsSource {
  return {
    partyColumns: [LEAD],
    of: (step, { [LEAD]: lead }) => {
      if (step.office === lead) return [];
      return step.closedAt === null ? [turn(step)] : done(step, step.closedAt, lead ?? step.office, wordsOf(steps, step));
    },
  };
}

function turn({ caseNumber, title, office, dueOn, openedAt }: ToldStep): StepNews {
  return { kind: 'opened', office, at: openedAt, text: `${caseNumber}「${title}」轮到贵单位，截止 ${dueOn}。` };
}

function done({ caseNumber, title, office, outcome }: ToldStep, at: string, lead: string, words: string): StepNews[] {
  const ended = outcome !== null && Object.hasOwn(unchosenOutcomes, outcome);
  const text = ended ? `${caseNumber}「${title}」不再办理：${words}。` : `${caseNumber}「${title}」已办结：${words}。`;
  return [{ kind: 'closed', office: ended ? office : lead, at, text }];
}

function wordsOf(steps: StepTable, { code, outcome }: ToldStep): string {
  return (unchosenOutcomes as Readonly<Record<string, string>>)[outcome ?? ''] ?? steps[code]?.outcomes[outcome ?? '']?.label ?? outcome ?? '';
}
