export { isPublicationCode, MOST_LETTERS, publicationCodes, publicationSteps, type PublicationCode, type Publisher } from './publication.steps.js';
export {
  isPublicationCommand, publicationRefusals, type PublicationCommand, type PublicationEffect, type PublicationRefusal, type ReleasedText,
} from './publication-commands.js';
export { isPublicationOver, lastReleased, mayCorrect, releasedVersions, type Published } from './publication-state.js';
export { checkPublicText } from './check-text.js';
export { completePublication, decidePublication } from './decide-publication.js';
