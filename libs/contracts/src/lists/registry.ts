import { deaths } from './civil-affairs/deaths.list.js';
import { lowIncomePersons } from './civil-affairs/low-income-persons.list.js';
import { disabledPersons } from './disabled-federation/disabled-persons.list.js';
import type { ListContract } from './list-contract.js';
import type { ListId } from './list-ids.js';
import { employeeInsuranceStatus } from './medical-insurance-agency/employee-insurance-status.list.js';
import { householdRegister } from './public-security/household-register.list.js';
import { monitoredPersons } from './rural-revitalisation/monitored-persons.list.js';
import { enrolmentPayments } from './tax/enrolment-payments.list.js';
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
];

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

/** The columns that a file of this mode has. */
export function columnsOf(contract: ListContract, mode: 'full' | 'incremental'): ListContract['columns'] {
  return contract.columns.filter((column) => !column.onlyIn || column.onlyIn === mode);
}
