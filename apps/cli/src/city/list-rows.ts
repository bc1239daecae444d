import { counties, getListContract, identityCategories, listOwner, type IdentityCategory, type ListId } from '@lianban/contracts';
import { addDays, type PlainDate } from '@lianban/kernel';
import { damaged } from './row-fault.js';
import type { Claim, Life } from './life.js';
import { sharedPeopleRows } from './shared-people.js';
import { CURRENT_YEAR } from './shares.js';

/** One row of a department's file, by column key of the list contract. */
export type Row = Record<string, string>;

export type Period = 'last' | 'this';

/** What a department writes of one resident in its list; nothing for most. Registers are the same in both periods. */
export function rowsOf(list: ListId, life: Life, period: Period): Row[] {
  if (list === 'household-register') return register(life);
  if (list === 'deaths') return life.diedOn ? [{ ...person(life), sex: life.resident.sex, county: place(life), diedOn: life.diedOn }] : [];
  if (list === 'employee-insurance-status') return employment(life);
  if (list === 'enrolment-payments') return payments(life);
  if (list === 'students' || list === 'social-security-cards') return sharedPeopleRows(list, life, period);
  return identityRows(list, life, period);
}

function person({ resident }: Life): Row {
  return { idNumber: resident.idNumber, name: resident.name };
}

const place = ({ resident }: Life): string => counties[resident.county];

function register(life: Life): Row[] {
  if (life.register === 'not-in-register') return [];
  const { resident } = life;
  const name = life.register === 'name-differs' ? `${resident.name.slice(0, -1)}某` : resident.name;
  return [{
    ...person(life), name, sex: resident.sex, bornOn: resident.bornOn, householdNumber: resident.household,
    relation: resident.index % 3 === 0 ? '户主' : '家庭成员', residence: '户籍', county: place(life),
  }];
}

function employment(life: Life): Row[] {
  if (!life.employeeSince) return [];
  return [{ ...person(life), county: place(life), insuredOn: life.employeeSince, benefitsFrom: addDays(life.employeeSince, 30), employer: '景德镇演示单位' }];
}

function payments(life: Life): Row[] {
  return life.payments.map((payment) => ({
    ...person(life), county: place(life), insuranceYear: String(payment.year), amountYuan: (payment.amountFen / 100).toFixed(2), paidOn: payment.paidOn,
    voucher: `V${payment.year}${String(life.resident.index).padStart(8, '0')}`,
  }));
}

function identityRows(list: ListId, life: Life, period: Period): Row[] {
  const own = life.claims.filter((claim) => givenIn(list, claim.category) && (period === 'last' ? claim.lastPeriod : claim.thisPeriod));
  const rows = own.map((claim) => identityRow(life, claim, period));
  if (period === 'last') return rows;
  const withFaults = life.fault ? rows.map((row) => damaged(row, life.fault as NonNullable<typeof life.fault>, list)) : rows;
  return life.repeatedRow ? [...withFaults, ...withFaults] : withFaults;
}

function identityRow(life: Life, claim: Claim, period: Period): Row {
  const { resident } = life;
  const now = period === 'this';
  return {
    ...person(life),
    idNumber: now && life.legacyNumber ? resident.idNumber.slice(0, 6) + resident.idNumber.slice(8, 17) : resident.idNumber,
    sex: resident.sex, bornOn: resident.bornOn, category: identityCategories[claim.category].label, county: counties[claim.county],
    recognisedOn: claim.recognisedOn, phone: phoneOf(life, now), bankAccount: '',
  };
}

function phoneOf({ resident, changedPhone, badPhone }: Life, now: boolean): string {
  if (now && badPhone) return resident.phone.slice(0, 10);
  return now && changedPhone ? `139${resident.phone.slice(3)}` : resident.phone;
}

/** Which list carries an identity: the one of the department that recognises it. */
export function givenIn(list: ListId, category: IdentityCategory): boolean {
  const label: string = identityCategories[category].label;
  return getListContract(list).columns.some((column) => column.key === 'category' && (column.values ?? []).includes(label));
}

export const registerLists: ListId[] = ['household-register', 'deaths', 'employee-insurance-status', 'enrolment-payments'];
export const identityLists: ListId[] = ['low-income-persons', 'monitored-persons', 'veterans', 'disabled-persons'];

export function ownerOf(list: ListId): string {
  return listOwner[list];
}

/** The entitlement to the current year began before a recognition of this year. */
export function recognisedAfterStart(recognisedOn: PlainDate): boolean {
  return recognisedOn > `${CURRENT_YEAR - 1}-12-31`;
}
