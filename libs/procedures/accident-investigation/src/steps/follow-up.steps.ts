import { publicationSteps } from '@lianban/disclosure';
import { day, longText, note, step, text } from '@lianban/steps';
import { z } from 'zod';
import { committee, government } from './inquiry.steps.js';

const handler = ['accident-handler'] as const;

/** After closing: the full report for everybody, the measures, their evaluation and its filing with the committee one level up. */
export const followUpSteps = {
  ...publicationSteps({ owner: 'government', prepare: handler, release: ['accident-approver'], article: '7' }),
  rectification: step({
    ...government, title: '落实整改措施', by: handler, term: 'fact',
    outcomes: { implemented: { label: '已落实', papers: ['rectification_proof'], form: z.object({ implementedOn: day('落实日'), measures: longText('落实情况', 4_000) }) } },
  }),
  evaluation: step({
    ...government, title: '评估整改和处理落实情况', by: handler, term: 'fact',
    outcomes: { evaluated: { label: '已评估', papers: ['evaluation_report'], form: z.object({ evaluatedOn: day('评估日'), findings: longText('评估结论', 4_000) }) } },
  }),
  'evaluation-filing': step({
    ...government, title: '评估情况报上级安委会办公室备案', by: handler, term: 'answer',
    outcomes: { filed: { label: '已报备', form: z.object({ filedOn: day('报备日'), note: note() }) } },
  }),
  'filing-receipt': step({
    ...committee, title: '接收评估备案', term: 'answer',
    outcomes: { acknowledged: { label: '已备案', form: z.object({ fileNumber: text('备案号', 60) }) } },
  }),
} as const;
