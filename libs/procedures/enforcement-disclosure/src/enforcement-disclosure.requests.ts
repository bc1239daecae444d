import { mayCorrect } from '@lianban/disclosure';
import { day, dayOrNone, longText, type RequestSpec } from '@lianban/steps';
import { z } from 'zod';
import type { EnforcementCase } from './enforcement-disclosure.state.js';

const shared = { owner: 'office', article: '9' } as const;

const isMade = ({ state, facts }: EnforcementCase): boolean => facts.decidedOn !== null && state !== 'revoked' && state !== 'returned';

/** What the deciding office may ask for beside the steps. */
export const enforcementRequests: Readonly<Record<'correct' | 'serve' | 'revoke', RequestSpec<EnforcementCase>>> = {
  correct: { ...shared, by: ['enforcement-officer'], title: '更正公开内容', form: z.object({ reason: longText('更正理由') }), when: (record) => record.state !== 'revoked' && mayCorrect(record) },
  serve: {
    ...shared, by: ['enforcement-officer'], article: '11', title: '登记或更正送达日', form: z.object({ servedOn: day('送达日'), performByOn: dayOrNone('履行期限') }), when: isMade,
  },
  revoke: {
    ...shared, by: ['enforcement-head'], title: '登记决定已撤销', form: z.object({ revokedOn: day('撤销日'), reason: longText('撤销机关、文书和理由') }),
    when: isMade,
  },
};
