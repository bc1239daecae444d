import type { CompleteStep, RequestSpec, StepTable } from '@lianban/steps';

type Command = { type: string } & Partial<Pick<CompleteStep, 'code' | 'outcome'>> & { reason?: string };

/** What the system itself orders, in words of the history. */
const systemWords: Readonly<Record<string, string>> = {
  'note-proof': '系统读取公开网页，与发布内容一致', 'note-page-changed': '系统核验发现公开网页异常', 'note-page-restored': '系统再次核验，网页与发布内容一致', 'decision-revoked': '决定已撤销', 'note-served': '决定的送达日已登记，期限随之计算',
};

/** A command as a line of history and audit: a stable word, and what was said that is no personal data. */
export function commandEvent(steps: StepTable, requests: Readonly<Record<string, RequestSpec<never>>>): (command: Command) => { action: string; text: string | null } {
  return ({ type, code = '', outcome = '', reason }) => {
    const spec = steps[code];
    if (type === 'complete') return { action: `step.${code}.${outcome}`, text: spec ? `${spec.title}：${spec.outcomes[outcome]?.label ?? outcome}` : null };
    if (type === 'note-overdue') return { action: `step.${code}.overdue`, text: spec ? `${spec.title}：逾期` : null };
    const title = requests[type]?.title ?? systemWords[type] ?? type;
    return { action: `case.${type}`, text: reason && requests[type] ? `${title}：${reason}` : title };
  };
}
