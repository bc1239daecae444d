import { article, type ArticleCitation } from '@lianban/kernel';

/** Each department shares; the data bureau guides and supports the sharing (art. 5, last paragraph). */
export const DOCUMENT = '景府发〔2023〕10号';
export const DOCUMENT_IN_FORCE_FROM = '2023-11-29';
export const ARTICLE = '5';
export const sharingDuty: ArticleCitation = article(DOCUMENT, ARTICLE);

/** The department that guides and supports. */
export const DATA_BUREAU = 'data-bureau';
export const bureauTurn = { office: DATA_BUREAU, department: DATA_BUREAU, county: null } as const;
