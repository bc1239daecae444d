export { contentSecurityPolicy } from './content-security.js';
export { addressOf, permanentAddress, type PublicSite, type SiteIdentity } from './public-site.js';
export { recordFiles, type RecordFiles } from './records/record-files.js';
export { renderSite } from './render-site.js';
export type { SiteFile } from './site-file.js';
export { MANIFEST, type Manifest } from './write/manifest.js';
export { writeSite, type WrittenSite } from './write/write-site.js';
