import type { ChangeRow, ListId } from '@lianban/contracts';
import type { Sealer } from '@lianban/crypto';
import { clientOf, copyInto, copyLine, inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource } from 'typeorm';
import type { ListKind } from './list-kinds.js';

const COPY = `copy staged_change (list, version, op, row_key, county, id_digest, name_digest, line, id_sealed, name_sealed, category, day, second_day,
  insurance_year, amount_fen, facts) from stdin`;

/** Contexts under which numbers and names are sealed at rest. */
export const sealedNumber = 'person.id';
export const sealedName = 'person.name';
export const sealedCard = 'social_security_card.number';

/** Streams the version's changes into `staged_change`, numbers and names sealed. Repeatable: what a killed run left is replaced. */
export async function stageChanges(
  dataSource: DataSource, sealer: Sealer, target: { list: ListId; version: number; kind: ListKind }, changes: AsyncIterable<ChangeRow[]>,
): Promise<void> {
  await inTransaction(dataSource, systemActor, async (manager) => {
    await manager.query('delete from staged_change where list = $1 and version = $2', [target.list, target.version]);
    await copyInto(await clientOf(manager), COPY, lines(target, sealer, changes));
  });
}

async function* lines(target: { list: ListId; version: number; kind: ListKind }, sealer: Sealer, changes: AsyncIterable<ChangeRow[]>): AsyncGenerator<string> {
  for await (const rows of changes) for (const row of rows) yield line(target, sealer, row);
}

function line({ list, version, kind }: { list: ListId; version: number; kind: ListKind }, sealer: Sealer, row: ChangeRow): string {
  const shared = [list, version, row.op, row.rowKey, row.county, row.idDigest, row.nameDigest, row.line] as const;
  if (row.op === 'left') return copyLine([...shared, null, null, null, null, null, null, null, null]);
  const { idNumber, name } = row.fields;
  if (!idNumber || !name) throw new RangeError('a change row carries no number or name');
  const own = kind.stage(row.fields, (text) => sealer.seal(text, sealedCard));
  return copyLine([
    ...shared, sealer.seal(idNumber, sealedNumber), sealer.seal(name, sealedName), own.category, own.day, own.secondDay, own.insuranceYear, own.amountFen,
    own.facts && JSON.stringify(own.facts),
  ]);
}
