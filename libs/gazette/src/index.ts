export type { DocumentEnd, GazetteDocument } from './document.js';
export {
  articleLabel, baseArticle, citationInForce, citationLabel, documents, findDocument, findParaphrase, statusOn,
  type CitationFault, type DocumentStatus, type GapMode,
} from './gazette.js';
