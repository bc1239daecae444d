import type { CountyCode, IdentityCategory } from '@lianban/contracts';

/** Stated shares of the demo city; per mille of residents unless said otherwise. The same numbers are printed after generation. */
export const CITY_SHARES = {
  adultsInEmployeeInsurance: 260,
  paidForCurrentYear: 850,
  paidForNextYear: 220,
  payersOfOwnShareAmongListed: 650,
  died: 6,
  /** On an identity list last period. */
  listed: 63,
  /** Newly recognised this period. */
  entering: 5,
  /** At a school, of those of an age for it; come, and moved, between the two periods. */
  atSchool: 950,
  newPupils: 8,
  movedPupils: 6,
  /** Have a card of the newest kind; of them, lost this period. */
  newCard: 250,
  lostCard: 10,
} as const;

/** Per mille of those listed last period. */
export const LISTED_SHARES = { leaving: 30, changedPhone: 60, legacyNumber: 15, badPhone: 10, repeatedRow: 6 } as const;

/** Per mille of those listed in either period: what a county must look at. */
export const EXCEPTION_WEIGHTS = {
  none: 935, deceased: 8, 'employee-insured': 12, 'register-mismatch': 14, 'not-in-register': 6, 'two-counties': 10, 'two-categories': 15,
} as const;
export type PlantedException = Exclude<keyof typeof EXCEPTION_WEIGHTS, 'none'>;

/** Weights among this period's entrants: rows that the check must refuse, by the code it must give. */
export const FAULT_WEIGHTS = {
  none: 70, ID_CHECKSUM: 5, ID_LENGTH: 4, ID_REQUIRED: 2, ID_BIRTHDATE: 2, FIELD_REQUIRED: 2, CATEGORY_UNKNOWN: 3, CATEGORY_NOT_YOURS: 3, DATE_RANGE: 3, COUNTY_UNKNOWN: 3, SEX_MISMATCH: 3,
} as const;
export type RowFault = Exclude<keyof typeof FAULT_WEIGHTS, 'none'>;

export const CATEGORY_WEIGHTS: Record<IdentityCategory, number> = {
  destitute: 9, orphan: 1, 'minimum-allowance': 38, 'returned-to-poverty': 2, 'unstable-out-of-poverty': 8, 'borderline-poverty': 9, 'sudden-hardship': 5,
  'veteran-six-kinds': 7, 'veteran-two-kinds': 4, 'veteran-fourteen-kinds': 3, 'disabled-unable-to-work': 14,
};

export const COUNTY_WEIGHTS: Record<CountyCode, number> = {
  '360202': 22, '360203': 24, '360222': 20, '360281': 30, 'high-tech-zone': 3, 'changnan-new-district': 1,
};

export const LAST_PERIOD = '2026-09';
export const THIS_PERIOD = '2026-10';
export const CURRENT_YEAR = 2026;
export const NEXT_YEAR = 2027;
