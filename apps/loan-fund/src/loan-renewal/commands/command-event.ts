import { stepSpec, type LoanCommand } from '@lianban/procedure-loan-renewal';

/** A command as a line of history and audit: a stable word, and what was said in it that is no personal data. */
export function commandEvent(command: LoanCommand): { action: string; text: string | null } {
  switch (command.type) {
    case 'complete': {
      const { title, outcomes } = stepSpec(command.code);
      return { action: `step.${command.code}.${command.outcome}`, text: `${title}：${outcomes[command.outcome]?.label ?? command.outcome}` };
    }
    case 'propose-resolution':
    case 'sign-resolution':
      return { action: `step.${command.code}.${command.type === 'propose-resolution' ? 'proposed' : 'signed'}`, text: stepSpec(command.code).title };
    case 'note-overdue':
      return { action: `step.${command.code}.overdue`, text: `${stepSpec(command.code).title}：逾期` };
    case 'ask-supplement':
      return { action: 'case.supplement-asked', text: command.note || null };
    case 'ask-delay':
      return { action: 'case.delay-asked', text: `延至 ${command.untilOn}：${command.reason}` };
    case 'withdraw':
      return { action: 'case.withdraw', text: command.reason };
    case 'refer-fraud':
      return { action: 'case.fraud-referred', text: command.reason };
  }
}
