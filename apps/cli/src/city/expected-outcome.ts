import { contributionOf, ownShareFen } from './demo-amounts.js';
import { recognisedAfterStart } from './list-rows.js';
import type { Claim, Life } from './life.js';
import { CURRENT_YEAR } from './shares.js';

/** What the services must say of one person for one insurance year. `finding` names the exception that opens a case. */
export interface ExpectedOutcome {
  idNumber: string;
  insuranceYear: number;
  outcome: string;
  finding: string | null;
}

/** Stages at which the key can be compared: registers and last period loaded; this period's files uploaded as they lie; their error workbooks corrected. */
export const stages = ['loaded', 'uploaded', 'corrected'] as const;
export type Stage = (typeof stages)[number];

/**
 * The outcome that follows from how a life was made, not from the product's rules: planted exceptions first, then who
 * left, then what had been paid when (景府发〔2023〕10号 arts. 16–23). Null: the services must know nothing.
 */
export function expectedOutcome(life: Life, insuranceYear: number, stage: Stage): ExpectedOutcome | null {
  const claims = claimsSeenAt(life, stage);
  const before = life.claims.filter((claim) => claim.lastPeriod);
  if (claims.length === 0 && before.length === 0) return null;
  const verdict = claims.length === 0 ? afterLeaving(life, before, insuranceYear) : whileClaimed(life, claims, insuranceYear);
  return { idNumber: life.resident.idNumber, insuranceYear, ...verdict };
}

function claimsSeenAt(life: Life, stage: Stage): Claim[] {
  if (stage === 'loaded') return life.claims.filter((claim) => claim.lastPeriod);
  if (stage === 'uploaded' && life.fault) return [];
  return life.claims.filter((claim) => claim.thisPeriod);
}

type Verdict = Pick<ExpectedOutcome, 'outcome' | 'finding'>;
const plainly = (outcome: string): Verdict => ({ outcome, finding: null });
const exception = (finding: string): Verdict => ({ outcome: 'exception', finding });

function whileClaimed(life: Life, claims: Claim[], year: number): Verdict {
  if (life.planted) return exception(life.planted);
  const paid = life.payments.find((payment) => payment.year === year);
  if (!paid) return plainly('to-enrol-subsidised');
  if (paid.amountFen < contributionOf(year)) return plainly('consistent');
  const recognisedOn = claims.map((claim) => claim.recognisedOn).sort()[0] as Claim['recognisedOn'];
  return year === CURRENT_YEAR && recognisedAfterStart(recognisedOn) ? plainly('no-refund') : plainly('refund-subsidy');
}

/** Leaving opens a case only for those enrolled at subsidy: who paid the own share, or owed nothing. */
function afterLeaving(life: Life, before: Claim[], year: number): Verdict {
  const paid = life.payments.find((payment) => payment.year === year);
  const category = (before[0] as Claim).category;
  const enrolled = paid ? paid.amountFen < contributionOf(year) : ownShareFen(category, year) === 0;
  return enrolled ? exception('left-while-enrolled') : plainly('exit-recorded');
}
