import type { PerformanceStepCode } from '@lianban/procedure-decision-performance';
import type { DeclaredCaseActivities } from '@lianban/workflow-shared/activities';

/** Effects of the procedure, each one transaction that may be repeated; implemented by work safety. */
export type DecisionPerformanceActivities = DeclaredCaseActivities<PerformanceStepCode>;
