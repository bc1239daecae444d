import { isPlainDate } from '@lianban/kernel';
import { fundAccountStatement } from './account-bank/fund-account-statement.list.js';
import { deaths } from './civil-affairs/deaths.list.js';
import { lowIncomePersons } from './civil-affairs/low-income-persons.list.js';
import { disabledPersons } from './disabled-federation/disabled-persons.list.js';
import { emergencyManagementDecisions } from './emergency-management/enforcement-decisions.list.js';
import { fireRescueDecisions } from './fire-rescue/enforcement-decisions.list.js';
import { housingConstructionDecisions } from './housing-construction/enforcement-decisions.list.js';
import type { ListContract } from './list-contract.js';
import type { ListId } from './list-ids.js';
import { marketRegulationDecisions } from './market-regulation/enforcement-decisions.list.js';
import { employeeInsuranceStatus } from './medical-insurance-agency/employee-insurance-status.list.js';
import { publicSecurityDecisions } from './public-security/enforcement-decisions.list.js';
import { householdRegister } from './public-security/household-register.list.js';
import { monitoredPersons } from './rural-revitalisation/monitored-persons.list.js';
import { enrolmentPayments } from './tax/enrolment-payments.list.js';
import { transportDecisions } from './transport/enforcement-decisions.list.js';
import { veterans } from './veterans-affairs/veterans.list.js';

/** Every list that a department uploads. Adding a list is its file and one line here. */
export const listContracts: readonly ListContract[] = [
  lowIncomePersons,
  deaths,
  monitoredPersons,
  veterans,
  disabledPersons,
  householdRegister,
  employeeInsuranceStatus,
  enrolmentPayments,
  fundAccountStatement,
  emergencyManagementDecisions,
  housingConstructionDecisions,
  transportDecisions,
  marketRegulationDecisions,
  fireRescueDecisions,
  publicSecurityDecisions,
];

/** Services that land what departments upload. */
export const listConsumers = [...new Set(listContracts.flatMap(({ consumers }) => consumers))];

const byId = new Map<string, ListContract>(listContracts.map((contract) => [contract.id, contract]));

export function findListContract(list: string): ListContract | undefined {
  return byId.get(list);
}

/** The contract of an uploaded list; throws RangeError for a list that nobody uploads. */
export function getListContract(list: ListId): ListContract {
  const contract = byId.get(list);
  if (!contract) throw new RangeError(`no contract for list ${list}`);
  return contract;
}

/** Whether the rows of a list are about persons; the others are records that their key tells apart. */
export function namesPersons(contract: Pick<ListContract, 'columns'>): boolean {
  return contract.columns.some(({ type }) => type === 'id-number');
}

/** Whether a period of the list stands beside the others, so that only it is compared. */
export function standsAlone({ scope }: Pick<ListContract, 'scope'>): boolean {
  return scope.period !== 'month';
}

const periodLength = { year: 4, month: 7, day: 10 } as const;

/** Whether `period` is one of the kind that the list has, e.g. `2026-10` of a monthly one. */
export function isPeriodOf({ scope }: Pick<ListContract, 'scope'>, period: string): boolean {
  return period.length === periodLength[scope.period] && (scope.period !== 'day' || isPlainDate(period));
}

/** The columns that a file of this mode has. */
export function columnsOf(contract: ListContract, mode: 'full' | 'incremental'): ListContract['columns'] {
  return contract.columns.filter((column) => !column.onlyIn || column.onlyIn === mode);
}
