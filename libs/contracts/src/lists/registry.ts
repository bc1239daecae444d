import { isPlainDate } from '@lianban/kernel';
import { departments, type DepartmentCode } from '../places/departments.js';
import { serviceLabels, type ServiceName } from '../roles/service-token.js';
import type { ColumnType, ListColumn, ListContract } from './list-contract.js';
import type { ListId } from './list-ids.js';
import * as registered from './registered-lists.js';

const namesIdentity = (contract: ListContract): number => (contract.columns.some(({ type }) => type === 'category') ? 0 : 1);

/** Every list that a department uploads; the lists that recognise persons first. */
export const listContracts: readonly ListContract[] = Object.values<ListContract>(registered).sort((a, b) => namesIdentity(a) - namesIdentity(b) || (a.id < b.id ? -1 : 1));

/** Services that land what departments upload. */
export const listConsumers = [...new Set(listContracts.flatMap(({ consumers }) => consumers))];

/** Lists that the officers of these departments upload. */
export function listsGivenBy(departments: readonly DepartmentCode[]): ListId[] {
  return listContracts.filter(({ department }) => departments.includes(department)).map(({ id }) => id);
}

/** Lists that the nodes of these departments land. */
export function listsReceivedBy(departments: readonly DepartmentCode[]): ListId[] {
  return listContracts.filter(({ recipients = [] }) => recipients.some((department) => departments.includes(department))).map(({ id }) => id);
}

/** Who answers a version with a receipt: services, and departments by their code. */
export function receiversOf({ consumers, recipients = [] }: Pick<ListContract, 'consumers' | 'recipients'>): (ServiceName | DepartmentCode)[] {
  return [...consumers, ...recipients];
}

/** What people call a service or a department that receives. */
export function receiverName(receiver: string): string {
  return { ...departments, ...serviceLabels }[receiver] ?? receiver;
}

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

const personalTypes: readonly ColumnType[] = ['id-number', 'person-name', 'phone', 'bank-account', 'sex', 'category'];

/** Whether a column tells something of a person: sealed at rest, masked where no purpose is said. */
export function isPersonal({ key, type, personal, organisation }: ListColumn): boolean {
  return personal ?? ((personalTypes.includes(type) && !organisation) || key === 'bornOn');
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
