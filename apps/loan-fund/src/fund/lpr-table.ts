import { plainDate, type PlainDate } from '@lianban/kernel';
import { shippedLprTable, type LprTable } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';

/** The table that ships, continued by what two persons confirmed: an entry answers for the days until the next publication. */
export async function lprTable(manager: EntityManager): Promise<LprTable> {
  const confirmed: { from: string; bp: number }[] = await manager.query(`select "from"::text as "from", bp from lpr_rate where state = 'confirmed' order by "from"`);
  const last = confirmed.at(-1);
  const known = new Set(confirmed.map(({ from }) => from));
  const changes = [...shippedLprTable.changes.filter(({ from }) => !known.has(from)), ...confirmed.map(({ from, bp }) => ({ from: plainDate(from), bp }))];
  return { changes, knownThrough: last ? later(shippedLprTable.knownThrough, throughOf(plainDate(last.from))) : shippedLprTable.knownThrough };
}

const later = (a: PlainDate | null, b: PlainDate): PlainDate => (a && a > b ? a : b);

/** The rate of a month is published on its 20th or a few days later: it holds until the 19th of the next month. */
function throughOf(publishedOn: PlainDate): PlainDate {
  const [year = 0, month = 1] = publishedOn.split('-').map(Number);
  return plainDate(month === 12 ? `${year + 1}-01-19` : `${year}-${String(month + 1).padStart(2, '0')}-19`);
}
