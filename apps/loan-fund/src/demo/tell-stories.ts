import { DEMO_TODAY } from '@lianban/casework/demo';
import type { PlainDate } from '@lianban/kernel';
import { DemoFund } from './demo-fund.js';
import { DemoLoan, type DemoDeal } from './demo-loan.js';
import { plotOf, demoDeals } from './deals.js';
import { plots } from './plots.js';
import { Teller, type Move, type Story } from './story.js';

interface Thread {
  loan: DemoLoan;
  story: Story;
  next: Move;
}

/** Papers of art. 11 that a borrower brings with the application; the bank's own follow with its steps. */
const brought = ['approval_form', 'personal_guarantee', 'loan_contract'] as const;

/**
 * Tells all stories at once, day by day, so that every approval meets the fund as it then was; stops on the first
 * morning of the demonstration. Loans in the order in which they were filed.
 */
export function tellStories(deals: readonly DemoDeal[] = demoDeals, before: PlainDate = DEMO_TODAY): { loans: DemoLoan[]; fund: DemoFund } {
  const fund = new DemoFund();
  const threads = deals.flatMap((deal) => begin(new DemoLoan(deal, fund)));
  const filed: DemoLoan[] = [];
  for (let thread = earliest(threads); thread && thread.next.on < before; thread = earliest(threads)) {
    if (!thread.next.command) filed.push(thread.loan);
    const step = thread.story.next(carryOut(thread));
    if (step.done) threads.splice(threads.indexOf(thread), 1);
    else thread.next = step.value;
  }
  return { loans: filed, fund };
}

function begin(loan: DemoLoan): Thread[] {
  const story = plots[plotOf(loan.deal.index)](new Teller(loan));
  const first = story.next();
  return first.done ? [] : [{ loan, story, next: first.value }];
}

function earliest(threads: readonly Thread[]): Thread | undefined {
  return threads.reduce<Thread | undefined>((found, thread) => (!found || thread.next.on < found.next.on ? thread : found), undefined);
}

function carryOut({ loan, next }: Thread): ReturnType<DemoLoan['give']> {
  if (next.command) return loan.give(next.command, next.on);
  const missing = ['withSupplement', 'awaitingPaper'].includes(plotOf(loan.deal.index));
  loan.file(brought.filter((kind) => !missing || kind !== 'personal_guarantee'));
  return { ok: true, value: true };
}
