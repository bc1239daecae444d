import type { EnforcementStepCode } from '@lianban/procedure-enforcement-disclosure';
import type { DeclaredCaseActivities } from '@lianban/workflow-shared/activities';

/** Effects of the procedure, each one transaction that may be repeated; implemented by work safety. */
export type EnforcementDisclosureActivities = DeclaredCaseActivities<EnforcementStepCode>;
