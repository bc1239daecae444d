export { item, SAFETY_NOTICE as DOCUMENT, SAFETY_NOTICE_IN_FORCE_FROM as DOCUMENT_IN_FORCE_FROM } from '@lianban/contracts';
