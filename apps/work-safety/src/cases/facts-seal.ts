import type { Sealer } from '@lianban/crypto';

const context = 'safety_case.facts';

/** What a case rests on, as it lies in its row: one sealed document, because its words may name people. */
export const sealFacts = (sealer: Sealer, facts: unknown): string => sealer.seal(JSON.stringify(facts), context);

export const openFacts = <Facts>(sealer: Sealer, sealed: string): Facts => JSON.parse(sealer.open(sealed, context)) as Facts;
