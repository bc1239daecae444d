import type { PlainDate } from './plain-date.js';

/** An article of a document of the gazette, e.g. 景府发〔2023〕10号 art. 17. */
export interface ArticleCitation {
  kind: 'article';
  document: string;
  article: string;
}

/** A State Council notice on the year's holidays. */
export interface NoticeCitation {
  kind: 'notice';
  number: string;
  issuedOn: PlainDate;
}

/** A dated local setting: what the law leaves open, who set it, since when. */
export interface SettingCitation {
  kind: 'setting';
  key: string;
  source: string;
  effectiveFrom: PlainDate;
}

export type Citation = ArticleCitation | NoticeCitation | SettingCitation;

export function article(document: string, articleNumber: string): ArticleCitation {
  return { kind: 'article', document, article: articleNumber };
}

/** One step of a computation, as a person would check it. */
export interface RulingStep {
  label: string;
  formula: string;
  value: string | number | boolean | null;
  citation: Citation;
}

/** What a rule answers: the value, the law behind it, and how it was reached. Without a citation it does not compile. */
export interface Ruling<T> {
  value: T;
  because: [Citation, ...Citation[]];
  steps: RulingStep[];
  asOf: PlainDate;
}
