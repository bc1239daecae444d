import type { Check } from './check.js';
import { alertsCheck } from './checks/alerts.check.js';
import { auditCheck } from './checks/audit.check.js';
import { batchesCheck } from './checks/batches.check.js';
import { casesCheck } from './checks/cases.check.js';
import { decisionsCheck } from './checks/decisions.check.js';
import { evidenceCheck } from './checks/evidence.check.js';
import { ledgerCheck } from './checks/ledger.check.js';
import { loansCheck } from './checks/loans.check.js';
import { matchingsCheck } from './checks/matchings.check.js';
import { papersCheck } from './checks/papers.check.js';
import { performancesCheck } from './checks/performances.check.js';
import { publicSiteCheck } from './checks/public-site.check.js';
import { publicationsCheck } from './checks/publications.check.js';
import { queuesCheck } from './checks/queues.check.js';
import { receiptCopiesCheck } from './checks/receipt-copies.check.js';
import { receiptsCheck } from './checks/receipts.check.js';
import { registersCheck } from './checks/registers.check.js';
import { resultsCheck } from './checks/results.check.js';
import { safetyCasesCheck } from './checks/safety-cases.check.js';
import { statementsCheck } from './checks/statements.check.js';
import { stepsCheck } from './checks/steps.check.js';
import { topicsCheck } from './checks/topics.check.js';
import { versionsCheck } from './checks/versions.check.js';
import { witnessCheck } from './checks/witness.check.js';
import { workflowsCheck } from './checks/workflows.check.js';

/** In the order of the stream, so that the first finding is nearest to the cause. */
export const checks: readonly Check[] = [
  batchesCheck, versionsCheck, topicsCheck, receiptsCheck, receiptCopiesCheck, witnessCheck, evidenceCheck, registersCheck, matchingsCheck, casesCheck, loansCheck, ledgerCheck, statementsCheck, decisionsCheck, safetyCasesCheck, performancesCheck, papersCheck, alertsCheck, workflowsCheck, stepsCheck, resultsCheck,
  publicationsCheck, publicSiteCheck, queuesCheck, auditCheck,
];
