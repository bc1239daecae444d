import { mayCorrect } from '@lianban/disclosure';
import { day, ended, longText, moneyOrNone, openStepOf, tally, type RequestSpec } from '@lianban/steps';
import { z } from 'zod';
import type { Accident } from './accident-investigation.state.js';

const handler = { by: ['accident-handler'], owner: 'government', article: '7' } as const;

/** What the investigating government may ask for beside the steps. */
export const accidentRequests: Readonly<Record<'ask-extension' | 'regrade' | 'correct', RequestSpec<Accident>>> = {
  'ask-extension': {
    ...handler, title: '申请延期提交调查报告', form: z.object({ untilOn: day('延至'), reason: longText('理由') }),
    when: (record) => record.state === 'open' && Boolean(openStepOf(record, 'investigation')) && !openStepOf(record, 'extension-decision'),
  },
  regrade: {
    ...handler, title: '伤亡或损失变化', form: z.object({
      deaths: tally('死亡人数（总数）', 10_000), injured: tally('重伤人数（总数，含急性工业中毒）', 10_000), lossFen: moneyOrNone('直接经济损失（总数）'), changedOn: day('变化日期'), reason: longText('说明'),
    }),
    when: (record) => record.state === 'open' && !ended(record, 'closing'),
  },
  correct: { ...handler, title: '更正公开内容', form: z.object({ reason: longText('更正理由') }), when: mayCorrect },
};
