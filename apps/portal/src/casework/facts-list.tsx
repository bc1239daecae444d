import type { ReactNode } from 'react';

export type Fact = readonly [term: string, value: ReactNode];

/** Facts in two columns; what is unknown is left out by the caller. */
export function FactsList({ facts }: { facts: readonly Fact[] }): ReactNode {
  return <dl className="lb-facts">{facts.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>;
}
