import type { NoticeKind, StepMessage, StepNews, StepNotice } from '@lianban/contracts';

export const noticeLabels: Record<NoticeKind, string> = {
  'reminder-3': '到期提醒（第一次）', 'reminder-1': '到期提醒（第二次）', overdue: '逾期通知',
  urging: '催办', 'supervision-order': '督办单', 'listed-supervision': '挂牌督办', circular: '通报',
};

/** The beginning and the end of a step, as offices are told. */
export const newsLabels: Record<StepNews['kind'], string> = { opened: '轮到办理', closed: '办理结果' };

/** Rungs of supervision, lowest first. */
export const rungKinds = ['urging', 'supervision-order', 'listed-supervision', 'circular'] as const satisfies NoticeKind[];

/** The sentence an office reads; what a person wrote when issuing a rung stands first. Never a name or number of a person. */
export function noticeText(step: StepMessage, notice: StepNotice): string {
  const what = `${step.caseNumber}「${step.title}」`;
  if (notice.text) return `${notice.text}（事项：${what}，截止 ${step.dueOn}）`;
  if (notice.kind === 'overdue') return `${what}已超过截止日 ${step.dueOn}，请立即办理；不能办理的，请在系统中写明原因。`;
  if (notice.kind.startsWith('reminder')) return `${what}将于 ${earliest(step)} 到期，请及时办理。`;
  return `${what}已超过截止日 ${step.dueOn}，现予${noticeLabels[notice.kind]}，请立即办理。`;
}

function earliest({ dueOn, provisional }: StepMessage): string {
  return provisional ? `${provisional.earliestOn} 至 ${provisional.latestOn}（暂定）` : dueOn;
}
