import type { PublicKind, PublicVersion } from '@lianban/disclosure';

/** What the procedure of a case says of a text that is released: everything but the text itself. */
export interface PublicCase extends Pick<PublicVersion, 'party' | 'category' | 'categoryLabel' | 'happenedOn' | 'facts' | 'basis'> {
  kind: PublicKind;
  /** As the public reads it: the decision's own number, or that of the accident. */
  number: string;
}
