import { mayCorrect } from '@lianban/disclosure';
import { day, longText, type RequestSpec } from '@lianban/steps';
import { z } from 'zod';
import type { EnforcementCase } from './enforcement-disclosure.state.js';

const shared = { owner: 'office', article: '9' } as const;

/** What the deciding office may ask for beside the steps. */
export const enforcementRequests: Readonly<Record<'correct' | 'revoke', RequestSpec<EnforcementCase>>> = {
  correct: { ...shared, by: ['enforcement-officer'], title: '更正公开内容', form: z.object({ reason: longText('更正理由') }), when: (record) => record.state !== 'revoked' && mayCorrect(record) },
  revoke: {
    ...shared, by: ['enforcement-head'], title: '登记决定已撤销', form: z.object({ revokedOn: day('撤销日'), reason: longText('撤销机关、文书和理由') }),
    when: ({ state, facts }) => facts.decidedOn !== null && state !== 'revoked' && state !== 'returned',
  },
};
