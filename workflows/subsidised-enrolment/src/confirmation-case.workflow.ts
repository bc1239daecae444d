import { proxyActivities } from '@temporalio/workflow';
import { activityOptions, carryStep, followRecord, watchRecord, type RecordWatch } from '@lianban/workflow-shared';
import { medicalInsurance } from './subsidised-enrolment.settings.js';
import type { CasePosition, SubsidisedEnrolmentActivities } from './subsidised-enrolment.activities.js';
import type { CaseRef } from './subsidised-enrolment.messages.js';

const record = proxyActivities<SubsidisedEnrolmentActivities>(activityOptions);

/**
 * 身份确认事项，景府发〔2023〕10号 arts. 20–21: one person whose enrolment at subsidy is not certain. It may be started
 * at any point of the record's life and catches up. Changes go through `patched()` and must replay `histories/`.
 */
export async function confirmationCase(ref: CaseRef): Promise<void> {
  const watch = watchRecord(ref);

  // Art. 20: the county offices of the departments confirm the identity in time; each owes its own answer.
  let position = await departmentsConfirm(watch, ref);

  // They disagree: medical insurance decides, because nobody may be enrolled on half a confirmation.
  if (position === 'disagreed') position = await medicalInsuranceDecides(watch, ref);

  // The list that gave rise to it was withdrawn or corrected: nothing is left to decide.
  if (position === 'closed') return record.closeCase(ref);

  // Art. 20: the entitlement for the year is decided; art. 21: with what a person who has paid gets back.
  await record.decideEntitlement(ref);

  // Art. 20, second paragraph: the departments and tax learn what became of the person.
  await record.publishOutcome(ref);
  await record.closeCase(ref);
}

/** Until every office that answers for the person has answered, those included that join meanwhile. */
function departmentsConfirm(watch: RecordWatch, ref: CaseRef): Promise<CasePosition> {
  const look = async (): Promise<CasePosition> => {
    const { offices, closed } = await record.loadCase(ref);
    if (closed) return 'closed';
    await Promise.all(offices.map((office) => officeConfirms(watch, ref, office)));
    return record.weighAnswers(ref);
  };
  return followRecord(watch, look, (position) => position !== 'unanswered');
}

/** An office answers; where configured a second person approves the answer, or returns it for another round. */
async function officeConfirms(watch: RecordWatch, { caseId }: CaseRef, office: string): Promise<void> {
  for (let round = 1; ; round += 1) {
    const answer = await carryStep(watch, record, { caseId, code: 'confirm', office, round });
    if (answer === 'case-closed') return;
    const review = await carryStep(watch, record, { caseId, code: 'review', office, round });
    if (review !== 'return') return;
  }
}

async function medicalInsuranceDecides(watch: RecordWatch, ref: CaseRef): Promise<CasePosition> {
  await carryStep(watch, record, { ...ref, code: 'decide', office: medicalInsurance, round: 1 });
  return record.weighAnswers(ref);
}
