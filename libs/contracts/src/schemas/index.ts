export { compareSchemas } from './compare/compare-schemas.js';
export { checkRelease, verdictOf, type ReleaseFault } from './check-release.js';
export { contractVersionOf, currentSchemas, listSchema, type CurrentSchema } from './current-schemas.js';
export { changeRowOf } from './list-row.schema.js';
export type { MessageType } from '../messages/message-schemas.js';
