import type { CompleteStep, RequestSpec, StepTable } from '@lianban/steps';

type Command = { type: string } & Partial<Pick<CompleteStep, 'code' | 'outcome'>> & { reason?: string };

/** A command as a line of history and audit: a stable word, and what was said that is no personal data. `systemWords`: what the system itself orders, in words. */
export function commandEvent(
  steps: StepTable, requests: Readonly<Record<string, RequestSpec<never>>>, systemWords: Readonly<Record<string, string>> = {},
): (command: Command) => { action: string; text: string | null } {
  return ({ type, code = '', outcome = '', reason }) => {
    const spec = steps[code];
    if (type === 'complete') return { action: `step.${code}.${outcome}`, text: spec ? `${spec.title}：${spec.outcomes[outcome]?.label ?? outcome}` : null };
    if (type === 'note-overdue') return { action: `step.${code}.overdue`, text: spec ? `${spec.title}：逾期` : null };
    const title = requests[type]?.title ?? systemWords[type] ?? type;
    return { action: `case.${type}`, text: reason && requests[type] ? `${title}：${reason}` : title };
  };
}
