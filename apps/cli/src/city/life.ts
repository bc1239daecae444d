import { identityCategories, type CountyCode, type IdentityCategory } from '@lianban/contracts';
import { addDays, plainDate, yearOf, type PlainDate } from '@lianban/kernel';
import { Draw } from './random.js';
import { contributionOf, ownShareFen } from './demo-amounts.js';
import { residentAt, type Resident } from './resident.js';
import {
  CATEGORY_WEIGHTS, CITY_SHARES, COUNTY_WEIGHTS, CURRENT_YEAR, EXCEPTION_WEIGHTS, FAULT_WEIGHTS, LISTED_SHARES, NEXT_YEAR,
  type PlantedException, type RowFault,
} from './shares.js';

/** A recognition as a department holds it. */
export interface Claim {
  category: IdentityCategory;
  county: CountyCode;
  recognisedOn: PlainDate;
  lastPeriod: boolean;
  thisPeriod: boolean;
}

export interface Payment {
  year: number;
  paidOn: PlainDate;
  amountFen: number;
}

/** Everything the departments know about one resident, and what was planted on purpose. */
export interface Life {
  resident: Resident;
  claims: Claim[];
  payments: Payment[];
  diedOn: PlainDate | null;
  employeeSince: PlainDate | null;
  /** Not in the household register, or there under another name. */
  register: 'match' | 'name-differs' | 'not-in-register';
  planted: PlantedException | null;
  fault: RowFault | null;
  changedPhone: boolean;
  legacyNumber: boolean;
  badPhone: boolean;
  repeatedRow: boolean;
}

const FIRST_RECOGNITION = plainDate('2021-01-05');

/** A resident's life; depends on the city seed and the index alone. */
export function lifeAt(seed: number, index: number): Life {
  const resident = residentAt(seed, index);
  const draw = new Draw(seed ^ 0x5f3759df, index);
  const kind = kindOf(draw);
  const listed = kind !== 'unlisted';
  const planted = listed && kind !== 'leaving' ? orNull(draw.weighted(EXCEPTION_WEIGHTS)) : null;
  const entering = kind === 'entering';
  const staying = kind === 'staying';
  const claims = listed ? claimsOf(draw, resident, kind, planted) : [];
  return {
    resident, claims, planted,
    payments: paymentsOf(draw, claims),
    diedOn: deathOf(draw, listed, planted),
    employeeSince: employmentOf(draw, resident, listed, planted),
    register: planted === 'register-mismatch' ? 'name-differs' : planted === 'not-in-register' ? 'not-in-register' : 'match',
    fault: entering && !planted ? orNull(draw.weighted(FAULT_WEIGHTS)) : null,
    changedPhone: staying && draw.chance(LISTED_SHARES.changedPhone),
    legacyNumber: staying && resident.bornOn < '1999-10-01' && draw.chance(LISTED_SHARES.legacyNumber),
    badPhone: staying && draw.chance(LISTED_SHARES.badPhone),
    repeatedRow: staying && draw.chance(LISTED_SHARES.repeatedRow),
  };
}

type Kind = 'unlisted' | 'staying' | 'leaving' | 'entering';

function kindOf(draw: Draw): Kind {
  if (draw.chance(CITY_SHARES.listed)) return draw.chance(LISTED_SHARES.leaving) ? 'leaving' : 'staying';
  return draw.chance(CITY_SHARES.entering) ? 'entering' : 'unlisted';
}

function orNull<T extends string>(value: T): Exclude<T, 'none'> | null {
  return value === 'none' ? null : (value as Exclude<T, 'none'>);
}

function claimsOf(draw: Draw, resident: Resident, kind: Kind, planted: PlantedException | null): Claim[] {
  const recognisedOn = kind === 'entering' ? addDays(plainDate('2026-09-16'), draw.int(0, 24)) : addDays(FIRST_RECOGNITION, draw.int(0, 2040));
  const claim: Claim = {
    category: categoryOf(draw, planted), county: resident.county, recognisedOn, lastPeriod: kind !== 'entering', thisPeriod: kind !== 'leaving',
  };
  if (planted === 'two-counties') {
    const county = draw.pick((Object.keys(COUNTY_WEIGHTS) as CountyCode[]).filter((code) => code !== claim.county));
    return [claim, { ...claim, category: sisterCategory(claim.category), county }];
  }
  if (planted === 'two-categories') return [claim, { ...claim, category: 'disabled-unable-to-work' }];
  return [claim];
}

/** Two claims need a department with several categories; the second claim is then a sister category or the federation's. */
function categoryOf(draw: Draw, planted: PlantedException | null): IdentityCategory {
  const category = draw.weighted(CATEGORY_WEIGHTS);
  const double = planted === 'two-counties' || planted === 'two-categories';
  return double && category === 'disabled-unable-to-work' ? 'minimum-allowance' : category;
}

function sisterCategory(category: IdentityCategory): IdentityCategory {
  const { department } = identityCategories[category];
  const sisters = (Object.keys(identityCategories) as IdentityCategory[]).filter((other) => identityCategories[other].department === department && other !== category);
  return sisters[0] as IdentityCategory;
}

/**
 * A payer on a list before paying mostly paid the own share (nothing, where all is subsidised: the row then says 0);
 * everyone else paid the whole contribution.
 */
function paymentsOf(draw: Draw, claims: Claim[]): Payment[] {
  const payment = (year: number, from: string, days: number): Payment => {
    const paidOn = addDays(plainDate(from), draw.int(0, days));
    const known = claims.find((claim) => claim.lastPeriod && claim.recognisedOn < paidOn);
    const reduced = known && draw.chance(CITY_SHARES.payersOfOwnShareAmongListed);
    return { year, paidOn, amountFen: reduced ? ownShareFen(known.category, year) : contributionOf(year) };
  };
  return [
    ...(draw.chance(CITY_SHARES.paidForCurrentYear) ? [payment(CURRENT_YEAR, '2025-09-01', 120)] : []),
    ...(draw.chance(CITY_SHARES.paidForNextYear) ? [payment(NEXT_YEAR, '2026-09-01', 29)] : []),
  ];
}

function deathOf(draw: Draw, listed: boolean, planted: PlantedException | null): PlainDate | null {
  const dies = planted === 'deceased' || (!listed && draw.chance(CITY_SHARES.died));
  return dies ? addDays(plainDate('2026-08-01'), draw.int(0, 55)) : null;
}

function employmentOf(draw: Draw, resident: Resident, listed: boolean, planted: PlantedException | null): PlainDate | null {
  const age = CURRENT_YEAR - yearOf(resident.bornOn);
  const employed = planted === 'employee-insured' || (!listed && age >= 22 && age < 60 && draw.chance(CITY_SHARES.adultsInEmployeeInsurance));
  return employed ? addDays(plainDate('2024-01-01'), draw.int(0, 900)) : null;
}
