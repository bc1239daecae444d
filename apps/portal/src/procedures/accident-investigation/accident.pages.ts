import { accidentInvestigation } from '@lianban/procedure-accident-investigation';
import { declaredPages } from '../work-safety/declared-pages.js';
import { publishingConsequences, publishingDialogs, publishingRequests } from '../work-safety/redaction/publishing.js';

/** Item 7. */
export const accidentPages = declaredPages('accident-investigation', accidentInvestigation, {
  address: '/accidents', prefix: 'AC', goodEnds: ['closed'],
  usual: ['listing', 'team', 'investigation', 'draft-review', 'closing', 'redaction', 'release', 'publication', 'rectification', 'evaluation', 'evaluation-filing', 'filing-receipt'],
  dialogs: publishingDialogs,
  consequences: {
    ...publishingConsequences,
    'listing/listed': ['负责查处的政府可以看到督办要求'], 'investigation/submitted': ['报告交上一级安委会审核把关'], 'extension-decision/approved': ['调查期限改为申请的日期，变动记入环节'], 'extension-decision/refused': ['调查期限不变'],
    'draft-review/passed': ['由负责查处的政府批复结案'], 'draft-review/returned': ['退回补充调查，重新提交报告'], 'closing/closed': ['开始整改，调查报告依法全文公布', '评估期限自批复结案之日起一年'], 'evaluation/evaluated': ['评估情况须报上级安委会办公室备案'],
  },
  requestConsequences: { ...publishingRequests, 'ask-extension': ['由本级政府审批；批准以前，原期限不变', '延长的期限最多 60 日'], regrade: ['按新的伤亡和损失重新判定等级', '等级升高到本级不查处的，事项移送上级政府'] },
});
