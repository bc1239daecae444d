import { auditKeptFloor, auditKeptSettings, type AuditKept } from '@lianban/contracts';
import type { KeptDays } from '@lianban/persistence';
import type { DataSource } from 'typeorm';

export const settingsHeard = `select message -> 'value' as value from reference_setting where key = $1 and effective_from <= current_date order by effective_from desc limit 1`;

/** How long records are kept by the settings in force on the real day; where nobody set more, the shortest time of the law. */
export function keptDaysBy(dataSource: DataSource, settingSql: string = settingsHeard): () => Promise<KeptDays> {
  const days = async (kept: AuditKept): Promise<number> => {
    const [set] = await dataSource.query<{ value: unknown }[]>(settingSql, [auditKeptSettings[kept]]);
    return typeof set?.value === 'number' ? Math.max(set.value, auditKeptFloor[kept]) : auditKeptFloor[kept];
  };
  return async () => ({ log: await days('log'), handover: await days('handover') });
}
