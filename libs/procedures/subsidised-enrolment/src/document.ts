import { article, plainDate, type ArticleCitation, type PlainDate } from '@lianban/kernel';

/** 景德镇市城乡居民基本医疗保险实施办法, the document that governs this procedure. */
export const DOCUMENT = '景府发〔2023〕10号';

/** In force from its date of issue (art. 79). */
export const DOCUMENT_IN_FORCE_FROM: PlainDate = plainDate('2023-11-29');

/** A citation of an article, or of a paragraph of it: `art('19(4)')`. */
export function art(number: string): ArticleCitation {
  return article(DOCUMENT, number);
}
