export { bodyName, departmentsOf, type Body } from './bodies.data.js';
export type { CatalogueShare } from './catalogue-share.js';
export { carrierOf, catalogueShares, findShare, giversOf, listsOfShare, partiesOf, shareOfList } from './catalogue.js';
export { departmentsOfConsumer, isDeclined, isDeclinedByGiver, type Declined } from './declined.js';
export { sampleRows, type SampleRow } from './sample-rows.js';
