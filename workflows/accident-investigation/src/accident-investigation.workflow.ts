import { proxyActivities } from '@temporalio/workflow';
import type { AccidentStepCode } from '@lianban/procedure-accident-investigation';
import { activityOptions, followCase, type Carry, type CaseRef } from '@lianban/workflow-shared';
import type { AccidentInvestigationActivities } from './accident-investigation.activities.js';

const record = proxyActivities<AccidentInvestigationActivities>(activityOptions);

/**
 * 事故调查处理, 景府办字〔2023〕43号 item 7: one accident, from its listing until its evaluation lies with the committee one
 * level up. It may be started at any point of the record's life and catches up. Changes go through `patched()` and must
 * replay `histories/`.
 */
export async function accidentInvestigation(ref: CaseRef): Promise<void> {
  await followCase(ref, record, investigate);
}

async function investigate(carry: Carry<AccidentStepCode>): Promise<void> {
  // Listed for supervision one level up while the responsible government sets up its team.
  await Promise.all([carry('listing'), carry('team')]);
  if (!(await reportPasses(carry))) return;
  if ((await carry('closing')) !== 'closed') return;

  // The full report for everybody, the measures, and within a year of the closing their evaluation, filed upward.
  await Promise.all([publish(carry), carry('rectification'), evaluate(carry)]);
}

/** The committee one level up reviews the draft and may return it. */
async function reportPasses(carry: Carry<AccidentStepCode>): Promise<boolean> {
  for (let round = 1; ; round += 1) {
    if ((await carry('investigation', round)) !== 'submitted') return false;
    if ((await carry('draft-review', round)) !== 'returned') return true;
  }
}

async function publish(carry: Carry<AccidentStepCode>): Promise<void> {
  await Promise.all([carry('publication'), prepareAndRelease(carry)]);
}

async function prepareAndRelease(carry: Carry<AccidentStepCode>): Promise<void> {
  for (let round = 1; ; round += 1) {
    if ((await carry('redaction', round)) !== 'ready') return;
    if ((await carry('release', round)) !== 'returned') return;
  }
}

async function evaluate(carry: Carry<AccidentStepCode>): Promise<void> {
  if ((await carry('evaluation')) !== 'evaluated') return;
  if ((await carry('evaluation-filing')) === 'filed') await carry('filing-receipt');
}
