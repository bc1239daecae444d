import type { PublicRecord } from '@lianban/disclosure';
import type { SiteIdentity } from '../public-site.js';
import type { SiteFile } from '../site-file.js';
import { permanentPage } from './permanent-page.js';
import { versionPage } from './version-page.js';

export interface RecordFiles {
  /** One for each version, oldest first. */
  objects: readonly SiteFile[];
  /** The page at the permanent address. */
  page: SiteFile;
}

/**
 * The pages of one record. They depend on the record and on who the site is, on no other record and on no day:
 * so whoever publishes knows, before anything is written, the digest of what will be found at the permanent address.
 */
export function recordFiles(record: PublicRecord, site: SiteIdentity): RecordFiles {
  const objects = record.versions.map((version) => versionPage(record, version, site));
  return { objects, page: permanentPage(record, objects, site) };
}
