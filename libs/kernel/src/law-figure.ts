import type { ArticleCitation } from './ruling.js';

/** A number that the law itself gives, since when, and where. */
export interface LawFigure<T> {
  value: T;
  unit: string;
  inForceFrom: string;
  citation: ArticleCitation;
}
