import { Draw, workdayFrom, workingDays } from '@lianban/casework/demo';
import { demoBanks, demoBorrowers } from '@lianban/contracts';
import { addDays, daysBetween, plainDate, type PlainDate } from '@lianban/kernel';
import { priorityProgrammes } from '@lianban/procedure-loan-renewal';
import { demoBorrowerRows } from './demo-firms.js';
import type { DemoDeal } from './demo-loan.js';
import type { PlotName } from './plots.js';

export const PAST_LOANS = 240;
const FIRST_DUE_ON = plainDate('2024-02-26');
/** Days between the first and the last loan of the past to fall due: to the end of August 2026. */
const PAST_DAYS = 917;
/** Late three times without a reason. */
const CARELESS = 'F0299';
/** Defaults once, is sanctioned for it, and does no business of the fund afterwards. */
const FAITHLESS = 'bank-12';

/** How each loan of the past goes, by its place in a hundred and twenty; the rest goes as it should. */
const unusual: Record<number, PlotName> = {
  3: 'withSupplement', 7: 'declined', 11: 'returnedLaterAsAllowed', 14: 'withSupplement', 17: 'late', 21: 'withdrawn', 24: 'byLeadingGroup', 28: 'lateWithReason', 31: 'correctedByOffice',
  34: 'declined', 38: 'refusedAtReview', 41: 'returnedLaterAsAllowed', 45: 'withSupplement', 49: 'late', 53: 'withdrawn', 57: 'byLeadingGroup', 61: 'declined', 64: 'withSupplement',
  68: 'returnedLaterAsAllowed', 72: 'refusedByHead', 75: 'lateWithReason', 79: 'withdrawn', 83: 'withSupplement', 87: 'refusedAtReview', 91: 'late', 95: 'declined', 98: 'correctedByOffice',
  102: 'byLeadingGroup', 106: 'returnedLaterAsAllowed', 110: 'withdrawn', 114: 'withSupplement', 118: 'declined',
};
const once: Record<number, PlotName> = { 60: 'bankExcused', 150: 'referredForFraud', 228: 'bankDefault' };

export const plotOf = (index: number): PlotName => live[index - PAST_LOANS]?.plot ?? once[index] ?? unusual[index % 120] ?? 'ideal';

/** Loans still open when the demonstration begins: their stories stop on its first morning, wherever they are. */
const live: readonly { firmKey: string; bankKey: string; loanDueOn: string; plot: PlotName; million?: number }[] = [
  { firmKey: 'F0001', bankKey: 'bank-01', loanDueOn: '2026-11-06', plot: 'ideal' },
  { firmKey: 'F0002', bankKey: 'bank-01', loanDueOn: '2026-11-04', plot: 'awaitingPaper' },
  { firmKey: 'F0003', bankKey: 'bank-02', loanDueOn: '2026-10-30', plot: 'ideal' },
  { firmKey: 'F0004', bankKey: 'bank-02', loanDueOn: '2026-10-13', plot: 'ideal' },
  { firmKey: 'F0005', bankKey: 'bank-03', loanDueOn: '2026-10-09', plot: 'awaitingDelay' },
  { firmKey: 'F0006', bankKey: 'bank-01', loanDueOn: '2026-10-22', plot: 'ideal', million: 1 },
  { firmKey: 'F0017', bankKey: 'bank-04', loanDueOn: '2026-11-03', plot: 'awaitingSignatures', million: 32 },
  { firmKey: 'F0042', bankKey: 'bank-05', loanDueOn: '2026-09-30', plot: 'ideal' },
  { firmKey: 'F0066', bankKey: 'bank-06', loanDueOn: '2026-10-28', plot: 'awaitingCheck' },
  { firmKey: 'F0091', bankKey: 'bank-07', loanDueOn: '2026-09-30', plot: 'awaitingReturn' },
  { firmKey: 'F0133', bankKey: 'bank-01', loanDueOn: '2026-11-05', plot: 'ideal' },
  { firmKey: 'F0188', bankKey: 'bank-02', loanDueOn: '2026-09-28', plot: 'bankExcused' },
];

export const demoDeals: readonly DemoDeal[] = [
  ...Array.from({ length: PAST_LOANS }, (_, index) => deal(index, partiesOf(index), freeOfHolidays(addDays(FIRST_DUE_ON, Math.floor((index * PAST_DAYS) / (PAST_LOANS - 1)))))),
  ...live.map((one, place) => deal(PAST_LOANS + place, one, plainDate(one.loanDueOn), one.million)),
];

function partiesOf(index: number): { firmKey: string; bankKey: string } {
  const careless = plotOf(index) === 'late' && index < 120;
  const known = index % 20 === 0 ? demoBorrowers[(index / 20) % demoBorrowers.length] : undefined;
  const firm = demoBorrowerRows[6 + ((index * 11) % 290)];
  const bank = demoBanks[(index * 5) % (demoBanks.length - 1)];
  return { firmKey: careless ? CARELESS : (known?.key ?? firm?.key ?? ''), bankKey: plotOf(index) === 'bankDefault' ? FAITHLESS : (bank?.key ?? '') };
}

/** A working day whose next four working days lie within ten days, so that the money need not wait for a festival. */
function freeOfHolidays(from: PlainDate): PlainDate {
  const on = workdayFrom(from);
  return daysBetween(workingDays(on, -1), workingDays(on, 5)) <= 10 ? on : freeOfHolidays(addDays(on, 1));
}

function deal(index: number, { firmKey, bankKey }: { firmKey: string; bankKey: string }, loanDueOn: PlainDate, million?: number): DemoDeal {
  const draw = new Draw(10_000 + index);
  const plot = plotOf(index);
  const group = plot === 'byLeadingGroup';
  const large = group && index % 2 === 0;
  const tenthsOfMillion = million ? million * 10 : large ? draw.int(31, 36) * 10 : draw.int(5, draw.chance(15) ? 240 : 60);
  const amountFen = tenthsOfMillion * 10_000_000;
  const expectedDays = plot.startsWith('bank') ? 30 : group && !large ? 40 : draw.pick([13, 13, 13, 15, 20]);
  const specialReasons = [...(amountFen > 3_000_000_000 ? ['A6_OVER_30M'] : []), ...(expectedDays > 30 ? ['A10_2_OVER_30_DAYS'] : [])];
  return {
    index, firmKey, bankKey, specialReason: specialReasons.length > 0 ? '原贷款额度较大，续贷审批需要更长时间' : null,
    application: {
      applicantType: demoBorrowerRows.find(({ key }) => key === firmKey)?.applicantType ?? 'enterprise', inCity: true, sound: true, policyOk: true, temporaryDifficulty: true, purpose: 'repay_maturing_loan',
      filedOn: workingDays(loanDueOn, -draw.int(20, 24)), loanDueOn, maturingFen: amountFen, amountFen, expectedDays,
      programme: draw.chance(30) ? draw.pick(priorityProgrammes.value) : null, secured: draw.chance(65), specialReasons,
    },
  };
}
