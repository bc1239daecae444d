import { article, plainDate, type ArticleCitation, type PlainDate } from '@lianban/kernel';

/** 景德镇市实体经济还贷周转基金管理办法, the document that governs this procedure. */
export const DOCUMENT = '景府发〔2023〕9号';

/** In force from its date of publication (art. 25; reading A-17). */
export const DOCUMENT_IN_FORCE_FROM: PlainDate = plainDate('2023-11-19');

/** A citation of an article, of a paragraph of it, or of an annex: `art('12(5)')`, `art('annex-1(3)')`. */
export function art(number: string): ArticleCitation {
  return article(DOCUMENT, number);
}
