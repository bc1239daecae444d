import { historyOf } from '@lianban/casework';
import { isClosed, type CaseDetail } from '@lianban/procedure-subsidised-enrolment';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { runUrl } from '@lianban/temporal';
import { confirmationCaseId } from '@lianban/workflow-subsidised-enrolment/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { ProcedureRecord } from '../procedure-record.js';
import { MEDICAL_INSURANCE_CONFIG, type MedicalInsuranceConfig } from '../../medical-insurance.config.js';
import { actionsFor } from './case-actions.js';
import { loadCases } from './case-summary.js';
import { factsInWords } from './fact-labels.js';
import { loadRuling } from './rulings.js';
import { loadCaseSources, type Source } from './source-rows.js';

/** The case page: whose turn it is, on which facts and rows it rests, what was decided, what the reader may do. */
@Injectable()
export class CaseDetailRead {
  constructor(
    @Inject(ProcedureRecord) private readonly record: ProcedureRecord,
    @Inject(MEDICAL_INSURANCE_CONFIG) private readonly config: Pick<MedicalInsuranceConfig, 'TEMPORAL_UI_URL' | 'TEMPORAL_NAMESPACE'>,
  ) {}

  get(actor: RequestActor, caseId: string): Promise<z.output<typeof CaseDetail>> {
    return this.record.transact(actor, async (manager, context) => {
      const [one] = await loadCases(this.record, manager, [caseId], actor, context);
      if (!one) throw LianbanProblem.notFound('这一事项');
      const { row, views, steps, summary } = one;
      const ruling = await loadRuling(manager, row.rulingId);
      return {
        ...summary, personId: row.personId, facts: factsInWords(ruling.facts), steps: views, sources: (await loadCaseSources(manager, row)).map(shown), ruling: ruling.view,
        history: await historyOf(manager, caseId), outcome: row.outcome, workflowUrl: this.workflowUrl(caseId),
        actions: isClosed(row.state) ? [] : actionsFor(actor, row.state, views, steps),
      };
    });
  }

  private workflowUrl(caseId: string): string | null {
    const { TEMPORAL_UI_URL, TEMPORAL_NAMESPACE } = this.config;
    return TEMPORAL_UI_URL ? runUrl(TEMPORAL_UI_URL, TEMPORAL_NAMESPACE, confirmationCaseId({ caseId })) : null;
  }
}

function shown({ department, list, version, period, line, county, category, recognisedOn, officerPost, approverPosts, state }: Source): z.output<typeof CaseDetail>['sources'][number] {
  return { department, list, version, period, line, county, category, recognisedOn, officerPost, approverPosts, state };
}
