import { departments, ListId, resultListIds, serviceNames, type ServiceName } from '@lianban/contracts';
import { givenSource, landedSource, type EvidenceQuery, type EvidenceSource } from '@lianban/messaging/evidence';
import { OperatorError } from '@lianban/stack';

/** Which service's tables hold a party's copy: `giver`, or a consumer's name as on its receipts. */
export function serviceHolding(list: ListId, as: string): ServiceName {
  if (as === 'giver') return resultListIds.some((id) => id === list) ? 'medical-insurance' : 'department-node';
  const service = serviceNames.find((name) => name === as);
  // The node lands for the departments that it serves.
  return service ?? 'department-node';
}

/** Names under which a copy can be asked for. Throws OperatorError. */
export function readParty(as: string): string {
  if (as === 'giver' || serviceNames.some((name) => name === as) || Object.hasOwn(departments, as)) return as;
  throw new OperatorError('EVIDENCE.PARTY_UNKNOWN', `没有名为 ${as} 的一方`, `写 giver（发布方），或者使用方的名称，例如 ${serviceNames.slice(2, 5).join('、')}`);
}

export function readList(list: string): ListId {
  const known = ListId.safeParse(list);
  if (known.success) return known.data;
  throw new OperatorError('EVIDENCE.LIST_UNKNOWN', `没有名为 ${list} 的名单`, `名单的代号有：${ListId.options.join('、')}`);
}

export function readVersion(version: string): number {
  if (/^[1-9]\d{0,8}$/.test(version)) return Number(version);
  throw new OperatorError('EVIDENCE.VERSION_INVALID', `${version} 不是版本号`, '版本号是从 1 起的整数');
}

export function sourceOf(query: EvidenceQuery, list: ListId, version: number, as: string): Promise<EvidenceSource> {
  return as === 'giver' ? givenSource(query, list, version) : landedSource(query, as, list, version);
}
