import type { PublicRecord } from '@lianban/disclosure';
import { publicPath } from '@lianban/disclosure';

/** Who the site is, as every page says it. */
export interface SiteIdentity {
  /** Address of the site's folder, without the last slash: `https://…/open`. */
  url: string;
  title: string;
  /** Who answers for what is published. */
  issuerName: string;
}

export interface PublicSite extends SiteIdentity {
  /** Day up to which it was told, ISO; on the first page only, so that a new day changes no other. */
  generatedOn: string;
}

/** Address of a path below the site. */
export function addressOf({ url }: Pick<SiteIdentity, 'url'>, path: string): string {
  return `${url.replace(/\/+$/u, '')}/${path}`;
}

/** The permanent address of a publication: it outlives every version. */
export function permanentAddress(site: Pick<SiteIdentity, 'url'>, record: Pick<PublicRecord, 'kind' | 'slug'>): string {
  return addressOf(site, publicPath(record));
}
