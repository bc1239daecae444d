import { decisionKinds } from '@lianban/contracts';
import { formatYuan } from '@lianban/kernel';
import type { EnforcementCase } from './enforcement-disclosure.state.js';
import type { EnforcementStepCode } from './steps/enforcement-steps.js';

/** What a form may begin with: the public text from the decision itself (item 9; its basis stands beside the text), still to be checked; what is known of a draft's issue. */
export function decisionDraft(code: EnforcementStepCode, { facts }: EnforcementCase): Readonly<Record<string, unknown>> {
  if (code === 'issue') return { ...(facts.decisionNumber && { decisionNumber: facts.decisionNumber }), ...(facts.performByOn && { performByOn: facts.performByOn }) };
  if (code !== 'redaction') return {};
  const kinds = facts.kinds.map((kind) => decisionKinds[kind]).join('、');
  const result = facts.amountFen === null ? `决定：${kinds}。` : `决定：${kinds}，金额 ${formatYuan(facts.amountFen)} 元。`;
  const parts: [string, string][] = [['违法事实', facts.violation], ['决定内容', result]];
  return { title: `${facts.naturalPerson ? '个体经营者' : facts.firmName}${kinds}决定`, body: parts.map(([heading, text]) => `## ${heading}\n${text}`).join('\n\n') };
}
