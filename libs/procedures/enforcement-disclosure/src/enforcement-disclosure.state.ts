import type { CountyCode, DecisionKind, DepartmentCode, ViolationKind } from '@lianban/contracts';
import type { Fen, PlainDate } from '@lianban/kernel';
import type { DeclaredCase } from '@lianban/steps';
import type { DiscretionBand } from './figures/discretion-bands.js';
import type { EnforcementStepCode } from './steps/enforcement-steps.js';

export const enforcementStates = { open: '办理中', published: '已公开', withheld: '依法不予公开', returned: '未作出决定', revoked: '已撤销' } as const;
export type EnforcementState = keyof typeof enforcementStates;

/** A decision on a firm, as its office records it: a draft while `decidedOn` is null. */
export interface DecisionFacts {
  /** As the office numbers it; null while it is a draft. */
  decisionNumber: string | null;
  office: string;
  department: DepartmentCode;
  county: CountyCode | null;
  kinds: readonly DecisionKind[];
  firmName: string;
  creditCode: string | null;
  /** The party's name may be that of a person. */
  naturalPerson: boolean;
  violation: string;
  violationKind: ViolationKind | null;
  basis: readonly string[];
  amountFen: Fen | null;
  band: DiscretionBand | null;
  bandReason: string | null;
  decidedOn: PlainDate | null;
  servedOn: PlainDate | null;
  performByOn: PlainDate | null;
  /** Body that reviewed a major decision before it was made (item 10). */
  reviewedBy: string | null;
  reviewedOn: PlainDate | null;
  inspectionId: string | null;
  source: 'form' | 'list';
  /** Names of persons concerned, none of which may become public. */
  persons: readonly string[];
}

export type EnforcementCase = DeclaredCase<EnforcementStepCode, EnforcementState, DecisionFacts>;
