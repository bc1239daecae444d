import { accepted, refused, type Citation, type Outcome, type PlainDate } from '@lianban/kernel';
import type { GazetteDocument } from './document.js';
import { endedDocuments } from './documents/ended.documents.js';
import { issuedDocuments } from './documents/issued.documents.js';
import { paraphrases } from './paraphrases.js';

/** Every document a citation or a repeal link may name. */
export const documents: readonly GazetteDocument[] = [...issuedDocuments, ...endedDocuments];

const byNumber = new Map(documents.map((document) => [document.number, document]));

export function findDocument(number: string): GazetteDocument | undefined {
  return byNumber.get(number);
}

/** `literal`: not in force from the day declared. `continuity`: until the successor starts (C-01). */
export type GapMode = 'literal' | 'continuity';

export interface DocumentStatus {
  inForce: boolean;
  /** True while the old document has ended and its successor has not started. */
  gap: boolean;
  successor: string | null;
}

/** Whether a document holds on a day (景府字〔2023〕103号 and the repeal clauses; reading C-01). */
export function statusOn(document: GazetteDocument, on: PlainDate, gapMode: GapMode = 'literal'): DocumentStatus {
  const started = document.inForceFrom === null || document.inForceFrom <= on;
  if (!document.end) return { inForce: started, gap: false, successor: null };
  const { endedOn, successorFrom, successor } = document.end;
  const end = gapMode === 'continuity' ? successorFrom : endedOn;
  return { inForce: started && on < end, gap: gapMode === 'literal' && endedOn <= on && on < successorFrom, successor };
}

export type CitationFault = 'DOCUMENT_UNKNOWN' | 'ARTICLE_UNKNOWN' | 'NOT_IN_FORCE';

/**
 * Whether a citation points at something that holds on a day: an article of a registered document in force
 * (`19(4)` is part of article 19), a notice issued by then, a setting effective by then.
 */
export function citationInForce(
  citation: Citation,
  on: PlainDate,
  gapMode: GapMode = 'literal',
): Outcome<true, CitationFault> {
  if (citation.kind === 'notice') return since(citation.issuedOn, on, citation.number);
  if (citation.kind === 'setting') return since(citation.effectiveFrom, on, citation.key);
  const document = findDocument(citation.document);
  if (!document) return refused('DOCUMENT_UNKNOWN', { document: citation.document });
  if (!document.articles.includes(baseArticle(citation.article))) return refused('ARTICLE_UNKNOWN', { ...citation });
  const status = statusOn(document, on, gapMode);
  return status.inForce ? accepted(true) : refused('NOT_IN_FORCE', { ...citation, on, successor: status.successor });
}

function since(from: PlainDate, on: PlainDate, what: string): Outcome<true, CitationFault> {
  return from <= on ? accepted(true) : refused('NOT_IN_FORCE', { what, on, from });
}

/** The article that a paragraph belongs to: `14(1)1` → `14`. */
export function baseArticle(article: string): string {
  return article.replace(/\(.*$/, '');
}

/** One line on an article in our own words (zh-CN); undefined when none is written. */
export function findParaphrase(document: string, article: string): string | undefined {
  return paraphrases[document]?.[baseArticle(article)];
}

/** A citation as people write it: `景府发〔2023〕10号 第17条`, a notice's number, or the setting with its source. */
export function citationLabel(citation: Citation): string {
  if (citation.kind === 'notice') return citation.number;
  if (citation.kind === 'setting') return `本地参数 ${citation.key}（${citation.source}，${citation.effectiveFrom} 起）`;
  return `${citation.document} ${articleLabel(citation.article, citation.document)}`;
}

/** The number of an article as people write it: `第19条(4)`, `附件1(3)`; of an item of a notice `第（九）项`. */
export function articleLabel(article: string, document?: string): string {
  const base = baseArticle(article);
  const paragraph = article.slice(base.length);
  const annex = /^annex-(\d+)$/.exec(base);
  if (annex) return `附件${annex[1]}${paragraph}`;
  const items = document !== undefined && findDocument(document)?.parts === 'items';
  return items ? `第（${numeral(Number(base))}）项${paragraph}` : `第${base}条${paragraph}`;
}

const DIGITS = '〇一二三四五六七八九';

/** `24` as `二十四`; up to 99, which no document here reaches. */
function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}
