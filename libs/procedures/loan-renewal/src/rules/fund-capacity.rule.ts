import { rulingOf, stepOf, type Fen, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import { fundTotalFen } from '../figures/loan-fund.figures.js';
import { yuan } from './charge.js';
import { moneyFact } from './fact-fields.js';

/** What is lent out, what approvals have reserved (none unless given), and what is asked for. */
export const FundCapacityFacts = z.object({ outstandingFen: moneyFact, reservedFen: moneyFact.nullish(), requestFen: moneyFact });
export type FundCapacityFacts = z.infer<typeof FundCapacityFacts>;

export interface FundCapacityValue {
  /** Below zero when more is out than the fund holds: then nothing can be lent. */
  availableFen: Fen;
  ok: boolean;
}

/** The request fits into the 80 million less what is out and what is reserved (art. 3; A-14). */
export function fundCapacity(facts: FundCapacityFacts, asOf: PlainDate): Ruling<FundCapacityValue> {
  const reserved = facts.reservedFen ?? 0;
  const availableFen = fundTotalFen.value - facts.outstandingFen - reserved;
  const ok = facts.requestFen <= availableFen;
  const steps: [RulingStep, ...RulingStep[]] = [
    stepOf('可用余额', `${yuan(fundTotalFen.value)} − 已借出 ${yuan(facts.outstandingFen)} − 已预留 ${yuan(reserved)}`, yuan(availableFen), art('3')),
    stepOf('是否够用', `申请 ${yuan(facts.requestFen)} 不大于可用余额`, ok, art('3')),
  ];
  return rulingOf({ availableFen, ok }, asOf, steps);
}
