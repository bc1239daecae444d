import type { ShareManifest } from '@lianban/contracts';
import type { PlainDate } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import type { ListKind } from './list-kinds.js';
import { enqueueWaiting } from '../matching/match-county.js';

/** Applies a staged version in the transaction that marks it applied; answers how many rows it changed. */
export async function applyStaged(manager: EntityManager, manifest: ShareManifest, kind: ListKind, digestKeyId: string, appliedOn: PlainDate): Promise<number> {
  const { list, version } = manifest;
  await manager.query(addPersons, [list, version, digestKeyId]);
  const [, closed] = await manager.query(closeRows(kind), [list, version, appliedOn]);
  const [opened]: { rows: number }[] = await manager.query(openRows(kind), [list, appliedOn, manifest.department, version]);
  const rows = Number(closed) + (opened?.rows ?? 0);
  await recordVersion(manager, manifest, rows, appliedOn);
  if (manifest.withdraws !== null) await takeBack(manager, manifest, kind);
  if (kind.unmatched) await manager.query('update list_version set matched_at = now() where list = $1 and version = $2', [list, version]);
  else await requestMatching(manager, manifest, kind);
  await manager.query('delete from staged_change where list = $1 and version = $2', [list, version]);
  return rows;
}

const addPersons = `
insert into person (id_digest, digest_key_id, id_sealed, name_sealed)
select distinct on (id_digest) id_digest, $3, id_sealed, name_sealed from staged_change
where list = $1 and version = $2 and op <> 'left' order by id_digest, line
on conflict on constraint person_one_per_number do nothing`;

/** A changed or left row ends the day before the version holds, never before it began. */
const closeRows = ({ register }: ListKind): string => `
update ${register} r set closed_version = $2, valid_to = greatest(r.valid_from, $3::date)
from staged_change s
where s.list = $1 and s.version = $2 and r.list = $1 and r.row_key = s.row_key and r.closed_version is null and r.opened_version < $2`;

const openRows = ({ register, columns, validFrom }: ListKind): string => `
with opened as (
insert into ${register} (list, row_key, person_id, county, opened_version, opened_line, valid_from${columns.map(([column]) => `, ${column}`).join('')})
select s.list, s.row_key, p.person_id, s.county, s.version, s.line, ${validFrom}${columns.map(([, expression]) => `, ${expression}`).join('')}
from staged_change s join person p using (id_digest)
where s.list = $1 and s.version = $4::int and s.op <> 'left' and $3::text is not null
returning 1
) select count(*)::int as rows from opened`;

async function recordVersion(manager: EntityManager, manifest: ShareManifest, rows: number, appliedOn: PlainDate): Promise<void> {
  await manager.query(
    `insert into list_version (list, version, department, kind, period, counties, withdraws, batch_id, officer_post, approver_posts, published_at, rows_changed, applied_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      manifest.list, manifest.version, manifest.department, manifest.kind, manifest.scope.period, manifest.scope.counties, manifest.withdraws, manifest.batchId,
      manifest.officerPost, manifest.approverPosts, manifest.publishedAt, rows, appliedOn,
    ],
  );
}

/** What a withdrawn version had said no longer counts as ever having been claimed. */
async function takeBack(manager: EntityManager, manifest: ShareManifest, kind: ListKind): Promise<void> {
  await manager.query('update list_version set withdrawn_by = $3 where list = $1 and version = $2', [manifest.list, manifest.withdraws, manifest.version]);
  if (kind.register === 'identity') {
    await manager.query('update identity set withdrawn = true where list = $1 and opened_version = $2', [manifest.list, manifest.withdraws]);
  }
}

const requestAffected = `
insert into match_request (list, version, county, person_id)
select distinct on (i.person_id) $1, $2::int, case when $3 then s.county else i.county end, i.person_id
from staged_change s join person p using (id_digest) join identity i using (person_id)
where s.list = $1 and s.version = $2
order by i.person_id, s.op = 'left', i.closed_version is not null, i.row_id desc`;

/** Everyone the version touches is matched again, county by county; a county without anyone is done at once. */
async function requestMatching(manager: EntityManager, { list, version, scope }: ShareManifest, kind: ListKind): Promise<void> {
  await manager.query(requestAffected, [list, version, kind.register === 'identity']);
  const counties: { county: string; persons: number }[] = await manager.query(
    `select c.county, count(r.person_id)::int as persons
     from (select unnest($3::text[]) as county union select county from match_request where list = $1 and version = $2) c
     left join match_request r on r.list = $1 and r.version = $2 and r.county = c.county group by c.county`,
    [list, version, scope.counties],
  );
  for (const { county, persons } of counties) {
    await manager.query('insert into version_county (list, version, county, persons) values ($1, $2, $3, $4)', [list, version, county, persons]);
  }
  await enqueueWaiting(manager);
}
