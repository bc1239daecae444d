import { rulingOf, stepOf, type PlainDate, type Ruling } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import { yesNo } from './fact-fields.js';
import type { RuleContext } from './rule-context.js';

/** Every time one borrower returned the money late, with no time window. */
export const BlacklistFacts = z.object({
  events: z.array(z.object({ justified: yesNo('是否有正当理由'), approved: yesNo('是否经转贷服务办公室批准') }), '请列出各次逾期'),
});
export type BlacklistFacts = z.infer<typeof BlacklistFacts>;

export interface BlacklistValue {
  count: number;
  blacklisted: boolean;
}

/** A time counts when it was both without good reason and not approved; three put the borrower on the list (art. 19; A-13). */
export function blacklist(facts: BlacklistFacts, asOf: PlainDate, { readings }: RuleContext): Ruling<BlacklistValue> {
  const count = facts.events.filter(({ justified, approved }) => !justified && !approved).length;
  const least = readings['A.blacklistMin'];
  const blacklisted = count >= least;
  return rulingOf({ count, blacklisted }, asOf, [
    stepOf('计入的逾期次数', `共 ${facts.events.length} 次，其中无正当理由且未经批准的`, count, art('19')),
    stepOf('列入黑名单', `${count} 次，满 ${least} 次即列入`, blacklisted, art('19')),
  ]);
}
