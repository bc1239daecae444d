import type { Role } from '@lianban/contracts';
import { caseAddress } from '../shell/case-address.js';
import { navigationItems, navigationOf } from '../shell/navigation.table.js';

/** Pages of what an audit row names as `<kind>/<id>`. */
const pages: Readonly<Record<string, string>> = {
  batch: '/batches', case: '/cases', loan: '/loans', step: '/steps', plan: '/plans', inspection: '/inspections', 'replay-order': '/exchange/replays', letter: '/exchange/dead-letters',
};

/** The page of an audited object, where there is one and the role finds it in its menu. */
export function objectAddress(object: string, role: Role): string | undefined {
  const [kind = '', id, more] = object.split('/');
  if (!id || more !== undefined) return undefined;
  const page = pages[kind];
  const address = page ? `${page}/${encodeURIComponent(id)}` : caseAddress({ procedure: kind, caseId: id });
  const mine = navigationOf[role].map((key) => navigationItems[key]).filter((item) => item !== '/');
  return address && mine.some((item) => address.startsWith(`${item}/`)) ? address : undefined;
}
