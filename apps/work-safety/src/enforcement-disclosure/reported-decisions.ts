import { changesOf } from './reported-changes.js';
import { decisionFilingRefusals, fileDecision, type DecisionFacts, type FileDecisionBody } from '@lianban/procedure-enforcement-disclosure';
import { openFacts } from '../cases/facts-seal.js';
import { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import type { DecisionDesk, ReportedDecision } from '../intake/index.js';
import type { SafetyRecord } from '../safety-record.js';
import { openDecision } from './file-decision.command.js';

/** How a decision that a department reported by list becomes a case: as if its office had recorded it. */
export function reportedDecisions(record: SafetyRecord): DecisionDesk {
  return {
    file: async (manager, context, decision, actor) => {
      const { office, department, ofCity, county } = decision;
      const facts = fileDecision(bodyOf(decision), { office, department, county: ofCity ? null : county, today: context.today, settings: context.settings, source: 'list' });
      if (!facts.ok) return { refusal: `${decisionFilingRefusals[facts.refusal.code].detail}；${decisionFilingRefusals[facts.refusal.code].remedy}` };
      return { caseId: (await openDecision(record, manager, context, actor, facts.value)).caseId };
    },
    find: async (manager, office, decision) => {
      const row = await manager.findOneBy(SafetyCaseEntity, { procedure: 'enforcement-disclosure', office, reference: decision.number });
      return row ? { caseId: row.caseId, caseNumber: row.number, differs: changesOf(openFacts<DecisionFacts>(record.keys.sealer, row.factsSealed), decision) } : undefined;
    },
  };
}

function bodyOf({ number, kinds, firmName, creditCode, creditCodeConfirmed, naturalPerson, violation, basis, amountFen, decidedOn, servedOn, performByOn, reviewedBy, reviewedOn }: ReportedDecision): FileDecisionBody {
  return {
    decisionNumber: number, kinds, firmName, creditCode, creditCodeConfirmed, naturalPerson, violation, violationKind: null, basis: basis.split(/[；;\n]/u).map((one) => one.trim()).filter(Boolean), amountFen,
    band: null, bandReason: null, decidedOn, servedOn, performByOn, reviewedBy, reviewedOn, inspectionId: null, persons: [],
  };
}
