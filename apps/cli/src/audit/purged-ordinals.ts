import type { ServiceName } from '@lianban/contracts';
import type { Tables } from '../reconcile/places/tables.js';
import { OrdinalSet } from './link-fault.js';

const NAMED = `select a.detail -> 'ordinals' as ordinals from audit a join audit_seal s on s.audit_seq = a.seq where a.action = 'audit.purge' and a.detail ? 'ordinals'`;

/** What the sealed records of purges say has gone; a record that was altered is found as any altered row. */
export async function purgedOrdinals(tables: Tables, service: ServiceName): Promise<OrdinalSet> {
  const rows = await tables.all<{ ordinals: [number, number][] }>(service, NAMED);
  return new OrdinalSet(rows.flatMap(({ ordinals }) => ordinals));
}
