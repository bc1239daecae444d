import type { Body } from './bodies.data.js';

/** One transfer that a document of the city asks for or implies, in our own words. */
export interface CatalogueShare {
  id: string;
  /** Null: the document does not say who gives it. */
  giver: Body | null;
  /** Further bodies that owe the same for their own part. */
  alsoGivers?: readonly Body[];
  /** Empty: the document does not say to whom. */
  receivers: readonly Body[];
  title: string;
  abstract: string;
  purpose: string;
  document: string;
  /** Numbers as the gazette registers them. */
  articles: readonly string[];
  /** Where it stands, when the place has no number. */
  place?: string;
  kind: 'list' | 'event' | 'report';
  /** As the document says it; null: it says nothing. */
  frequency: string | null;
  /** Asked for in both directions. */
  mutual?: true;
  personal: boolean;
  /** The duty is read into the text, not said by it: marked as such, and a party may refuse. */
  inferred?: true;
  /** The procedure of the platform whose steps carry it. */
  procedure?: string;
}

type Facts = Omit<CatalogueShare, 'id' | 'giver' | 'receivers' | 'document' | 'articles'>;

/** Declares the shares of one document: `share('loans-falling-due', 'banks', ['…'], ['9'], { … })`. */
export function sharesOf(document: string) {
  return (id: string, giver: Body | null, receivers: readonly Body[], articles: readonly string[], facts: Facts): CatalogueShare => ({ id, giver, receivers, document, articles, ...facts });
}
