import { decisionKinds, kindsUnderItem10, type DecisionKind, type ExecutingUnit } from '@lianban/contracts';

/** What the law calls a decision: a penalty, a coercive measure, or an order to act. Ours by memory of the national acts, not in the notice. */
export type DecisionNature = 'penalty' | 'measure' | 'order';

export interface DecisionKindFacts {
  key: DecisionKind;
  label: string;
  nature: DecisionNature;
  /** Item 10 names it. */
  underItem10: boolean;
  /** Something is left to be done or borne, and is followed to its end (item 11). */
  demandsPerformance: boolean;
  /** It names a sum that has to be paid. */
  hasAmount: boolean;
  /** Who carries it out in place of the party; null: nobody. */
  executingUnit: ExecutingUnit | null;
}

type Own = Pick<DecisionKindFacts, 'nature'> & Partial<Pick<DecisionKindFacts, 'demandsPerformance' | 'hasAmount' | 'executingUnit'>>;

const own: Record<DecisionKind, Own> = {
  warning: { nature: 'penalty', demandsPerformance: false },
  fine: { nature: 'penalty', hasAmount: true },
  confiscation: { nature: 'penalty', hasAmount: true },
  'suspend-production': { nature: 'penalty' },
  'stop-work': { nature: 'order' },
  'stop-use': { nature: 'order' },
  'stop-power': { nature: 'measure', executingUnit: 'power-supply' },
  'stop-explosives': { nature: 'measure', executingUnit: 'explosives-supply' },
  seal: { nature: 'measure' },
  seize: { nature: 'measure' },
  'close-down': { nature: 'penalty' },
  'top-penalty': { nature: 'penalty', hasAmount: true },
  'revoke-licence': { nature: 'penalty', demandsPerformance: false },
  rectify: { nature: 'order' },
};

/** What follows from each kind of decision. Nothing follows from a warning; a licence is taken by the decision itself. */
export const decisionKindTable = Object.fromEntries(
  (Object.keys(own) as DecisionKind[]).map((key): [DecisionKind, DecisionKindFacts] => [key, {
    key, label: decisionKinds[key], underItem10: kindsUnderItem10.some((named) => named === key),
    demandsPerformance: true, hasAmount: false, executingUnit: null, ...own[key],
  }]),
) as Readonly<Record<DecisionKind, DecisionKindFacts>>;

export function demandsPerformance(kinds: readonly DecisionKind[]): boolean {
  return kinds.some((kind) => decisionKindTable[kind].demandsPerformance);
}

/** Who has to carry out a decision in place of its party, each once. */
export function executingUnitsOf(kinds: readonly DecisionKind[]): ExecutingUnit[] {
  const units = kinds.map((kind) => decisionKindTable[kind].executingUnit).filter((unit) => unit !== null);
  return [...new Set(units)];
}

export function namesAmount(kinds: readonly DecisionKind[]): boolean {
  return kinds.some((kind) => decisionKindTable[kind].hasAmount);
}
