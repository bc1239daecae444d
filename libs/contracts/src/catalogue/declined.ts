import { listOwner, type ListId } from '../lists/list-ids.js';
import { DepartmentCode } from '../places/departments.js';
import { shareOfList } from './catalogue.js';

/** A party's refusal that stands. */
export interface Declined {
  share: string;
  party: DepartmentCode;
}

/** For whom a service lands lists. */
const landsFor: Record<string, readonly DepartmentCode[]> = {
  'medical-insurance': ['medical-insurance', 'medical-insurance-agency'], 'loan-fund': ['transfer-service-office'], 'work-safety': ['emergency-management'],
};

const isDepartment = (name: string): name is DepartmentCode => DepartmentCode.safeParse(name).success;

/** Departments whose data a consumer lands: those of a service, or the department itself. */
export function departmentsOfConsumer(consumer: string): readonly DepartmentCode[] {
  return landsFor[consumer] ?? (isDepartment(consumer) ? [consumer] : []);
}

/** Whether its giver declined the share that a list carries. Only an inferred one can be. */
export function isDeclinedByGiver(list: ListId, declined: readonly Declined[]): boolean {
  return saidBy(list, [listOwner[list]], declined);
}

/** Whether a list goes to a consumer no more, because its giver or the consumer's department declined it. */
export function isDeclined(list: ListId, consumer: string, declined: readonly Declined[]): boolean {
  return saidBy(list, [listOwner[list], ...departmentsOfConsumer(consumer)], declined);
}

function saidBy(list: ListId, parties: readonly DepartmentCode[], declined: readonly Declined[]): boolean {
  const share = shareOfList(list);
  return share?.inferred === true && declined.some((one) => one.share === share.id && parties.includes(one.party));
}
