import { catalogueShares, findShare, partiesOf, type CatalogueDetail, type CataloguePage, type CatalogueQuery, type CatalogueShare } from '@lianban/contracts';
import { inTransaction } from '@lianban/persistence';
import { LianbanProblem, permits, readCursor, ReferenceData, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { entryOf, isParty } from './catalogue-entry.js';
import { metadataOf, ownerOf } from './catalogue-detail.js';
import { facetsOf, filtered } from './catalogue-filter.js';
import { cataloguePermissions } from './catalogue.permissions.js';
import { declinedShares, standingDecisions } from './sharing-decisions.query.js';

/** Departments see the shares that they give or receive; everybody else who reads here sees all. */
const ofOwnOnly = ({ role }: RequestActor): boolean => role === 'data-officer' || role === 'data-reviewer';

const reaches = (actor: RequestActor, share: CatalogueShare): boolean => !ofOwnOnly(actor) || isParty(share.id, actor.department);

/** The catalogue as one reader sees it. */
@Injectable()
export class CatalogueReader {
  private readonly reference: ReferenceData;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {
    this.reference = new ReferenceData(dataSource);
  }

  page(actor: RequestActor, { cursor, limit, ...filter }: CatalogueQuery): Promise<CataloguePage> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const declined = await declinedShares(manager);
      const shown = catalogueShares.filter((share) => reaches(actor, share)).map((share) => ({ share, entry: entryOf(share, declined) }));
      const fitting = filtered(shown, filter);
      const from = Number(readCursor(cursor, 1)?.[0] ?? 0) || 0;
      const next = from + limit;
      return { items: fitting.slice(from, next).map(({ entry }) => entry), total: fitting.length, nextCursor: next < fitting.length ? writeCursor([String(next)]) : null, facets: facetsOf(shown) };
    });
  }

  /** Throws NOT_FOUND for what is no entry, or none of this reader's. */
  share(actor: RequestActor, id: string): CatalogueShare {
    const share = findShare(id);
    if (!share || !reaches(actor, share)) throw LianbanProblem.notFound('共享目录中的这一项');
    return share;
  }

  async detail(actor: RequestActor, id: string): Promise<CatalogueDetail> {
    const share = this.share(actor, id);
    const owner = ownerOf(share);
    return inTransaction(this.dataSource, actor, async (manager) => {
      const decisions = await standingDecisions(manager, id);
      const entry = entryOf(share, decisions.filter(({ decision }) => decision === 'declined'));
      const office = owner && (await this.reference.office(owner, manager));
      return { ...entry, ...metadataOf(share, entry.carrier, office), actions: actionsOf(actor, share, entry.declinedBy.some(({ party }) => party === actor.department)) };
    });
  }
}

/** What a party's reviewer may say now. */
function actionsOf(actor: RequestActor, share: CatalogueShare, declined: boolean): CatalogueDetail['actions'] {
  if (!share.inferred || !permits(cataloguePermissions.decideSharing, actor) || !partiesOf(share).includes(actor.department)) return [];
  return declined ? ['accepted'] : ['declined'];
}
