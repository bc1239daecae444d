export { art, DOCUMENT, DOCUMENT_IN_FORCE_FROM } from './document.js';
