import type { AccidentStepCode } from '@lianban/procedure-accident-investigation';
import type { DeclaredCaseActivities } from '@lianban/workflow-shared/activities';

/** Effects of the procedure, each one transaction that may be repeated; implemented by work safety. */
export type AccidentInvestigationActivities = DeclaredCaseActivities<AccidentStepCode>;
