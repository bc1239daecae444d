import { workingDaysLeft, workingDaysOver, type Calendar } from '@lianban/calendar';
import { settingLabel, type BoardStep, type Light, type StepMessage } from '@lianban/contracts';
import { citationLabel, findParaphrase } from '@lianban/gazette';
import { article, plainDate, type PlainDate } from '@lianban/kernel';
import { rungKinds } from '../notices/notice-words.js';

/** A step as its owner sent it, with its light on a day. */
export interface LitStep {
  service: string;
  message: StepMessage;
  light: Light;
}

/** A projected step as people read it: its light, days left or over, the rung it stands on, and the article it rests on. */
export function boardStep(calendar: Calendar, today: PlainDate, { service, message: step, light }: LitStep): BoardStep {
  const open = step.closedOn === null && light !== 'grey';
  const term = termOf(step);
  const over = open ? workingDaysOver(calendar, today, term) : 0;
  return {
    ...step, service, light, rung: rungOf(step), basisLabel: basisLabel(step.basis),
    workingDaysLeft: open && today <= term.dueOn ? Math.max(0, workingDaysLeft(calendar, today, term)) : null,
    workingDaysOver: open && today > term.dueOn ? over : null,
  };
}

function termOf({ dueOn, provisional }: StepMessage): { dueOn: PlainDate; provisional?: { earliestOn: PlainDate; latestOn: PlainDate } } {
  if (!provisional) return { dueOn: plainDate(dueOn) };
  const range = { earliestOn: plainDate(provisional.earliestOn), latestOn: plainDate(provisional.latestOn) };
  return { dueOn: range.latestOn, provisional: range };
}

/** The highest rung that was proposed or issued. */
function rungOf({ notices }: StepMessage): string | null {
  const reached = rungKinds.filter((kind) => notices.some((notice) => notice.kind === kind && (notice.state === 'proposed' || notice.state === 'issued')));
  return reached.at(-1) ?? null;
}

function basisLabel({ document, article: number, setting }: StepMessage['basis']): string {
  const paraphrase = findParaphrase(document, number);
  const law = `${citationLabel(article(document, number))}${paraphrase ? `：${paraphrase}` : ''}`;
  return setting ? `${law}；期限依本地参数「${settingLabel(setting)}」` : law;
}
