import type { CountyCode, DecisionKind, DepartmentCode, ExecutingUnit } from '@lianban/contracts';
import type { Fen, PlainDate } from '@lianban/kernel';
import type { DeclaredCase } from '@lianban/steps';
import type { PerformanceStepCode } from './steps/performance-steps.js';

export const performanceStates = { open: '履行中', performed: '已履行', enforced: '已强制执行', ended: '已终结' } as const;
export type PerformanceState = keyof typeof performanceStates;

/** What a decision demands, and of whom. */
export interface PerformanceFacts {
  decisionNumber: string;
  office: string;
  department: DepartmentCode;
  county: CountyCode | null;
  kinds: readonly DecisionKind[];
  party: string;
  naturalPerson: boolean;
  /** Of a fine; null where nothing is to be paid. */
  amountFen: Fen | null;
  servedOn: PlainDate;
  performByOn: PlainDate;
  /** Units that carry out a halt. */
  halts: readonly ExecutingUnit[];
}

export type Performance = DeclaredCase<PerformanceStepCode, PerformanceState, PerformanceFacts>;
