import { plainDate, type ArticleCitation, type PlainDate } from '@lianban/kernel';

/** How a document ended. `endedOn` is the first day on which it no longer holds, read literally (C-01). */
export interface DocumentEnd {
  endedOn: PlainDate;
  declared: '失效' | '废止';
  basis: ArticleCitation;
  successor: string | null;
  /** `inferred`: same title and subject, no repeal clause (C-02). */
  supersession: 'explicit' | 'inferred' | 'none';
  /** The day the successor starts; until then there is a gap when it is later than `endedOn`. */
  successorFrom: PlainDate;
}

/** One document of the register. Dates of documents older than this issue are not in its text: null. */
export interface GazetteDocument {
  number: string;
  title: string;
  issuedOn: PlainDate | null;
  inForceFrom: PlainDate | null;
  /** Where the date of force comes from. */
  inForceBasis: string;
  end: DocumentEnd | null;
  /** Numbers that a citation may name, in the order of the document. */
  articles: string[];
  /** What its numbered parts are called: a notice has items （一）, not articles. */
  parts: 'articles' | 'items';
  note: string | null;
}

interface Issued {
  number: string;
  title: string;
  issuedOn: string;
  inForceBasis: string;
  articles: string[];
  parts?: GazetteDocument['parts'];
  note?: string;
}

/** A document of this issue; all of them hold from their date of issue. */
export function issued(document: Issued): GazetteDocument {
  const from = plainDate(document.issuedOn);
  return { note: null, end: null, parts: 'articles', ...document, issuedOn: from, inForceFrom: from };
}

interface Ended {
  number: string;
  title: string;
  declared: DocumentEnd['declared'];
  endedOn: string;
  basis: { document: string; article: string };
  successor?: string;
  supersession?: DocumentEnd['supersession'];
  successorFrom?: string;
  note?: string;
}

export function ended(document: Ended): GazetteDocument {
  const endedOn = plainDate(document.endedOn);
  return {
    number: document.number,
    title: document.title,
    issuedOn: null,
    inForceFrom: null,
    inForceBasis: '',
    articles: [],
    parts: 'articles',
    note: document.note ?? null,
    end: {
      endedOn,
      declared: document.declared,
      basis: { kind: 'article', ...document.basis },
      successor: document.successor ?? null,
      supersession: document.supersession ?? 'none',
      successorFrom: document.successorFrom ? plainDate(document.successorFrom) : endedOn,
    },
  };
}

/** `numbers(1, 3)` is `['1', '2', '3']`. */
export function numbers(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
