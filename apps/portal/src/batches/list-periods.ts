import type { ListContract } from '@lianban/contracts';

/** Periods a list may be uploaded for, the likeliest first: this month and the two before, or this year, the next and the last. */
export function periodsFor(contract: Pick<ListContract, 'scope'>, businessToday: string): string[] {
  const year = Number(businessToday.slice(0, 4));
  if (contract.scope.period === 'year') return [year, year + 1, year - 1].map(String);
  const month = Number(businessToday.slice(5, 7));
  return [0, 1, 2].map((back) => monthText(year, month - back));
}

/** The period that is owed now. */
export function currentPeriod(contract: Pick<ListContract, 'scope'>, businessToday: string): string {
  return contract.scope.period === 'year' ? businessToday.slice(0, 4) : businessToday.slice(0, 7);
}

/** The promised day in the present period, e.g. the 10th of this month. */
export function promisedOn(contract: Pick<ListContract, 'frequency'>, businessToday: string): string {
  const { every, byDay } = contract.frequency;
  const month = every === 'year' ? `${businessToday.slice(0, 4)}-01` : businessToday.slice(0, 7);
  return `${month}-${String(byDay).padStart(2, '0')}`;
}

function monthText(year: number, month: number): string {
  const index = year * 12 + month - 1;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
