import { identityCategories, type IdentityCategory } from '@lianban/contracts';
import { MatchFacts, matchOutcome, type MatchValue } from '@lianban/procedure-subsidised-enrolment';
import type { EntityManager } from 'typeorm';
import type { ConfirmationCaseEntity } from '../cases/confirmation-case.entity.js';
import { StepEntity } from '../cases/step.entity.js';
import type { ProcedureContext } from '../procedure-context.js';
import { beginSettling, settle } from './settle.js';
import { settleOne, settleRefused } from './settle.sql.js';

/** The entitlement that an answered case leads to: by the rule of matching, with the doubt that people have settled taken away. */
export async function entitleCase(manager: EntityManager, row: ConfirmationCaseEntity, context: ProcedureContext): Promise<void> {
  await beginSettling(manager);
  if (row.outcome === 'rejected') {
    await manager.query(settleRefused, [row.personId, row.insuranceYear, row.rulingId]);
  } else {
    const value = await bestOf(manager, row, context);
    const status = value.outcome === 'no-refund' ? 'self-paid' : 'subsidised';
    await manager.query(settleOne, [
      row.personId, row.insuranceYear, status, value.category, value.subsidyFen, value.ownShareFen, value.refundFen, context.today,
    ]);
  }
  await settle(manager, context);
}

/** Of the categories that were confirmed the one with the highest subsidy. */
async function bestOf(manager: EntityManager, row: ConfirmationCaseEntity, context: ProcedureContext): Promise<MatchValue> {
  const facts = await clearedFacts(manager, row);
  const values = (await confirmedCategories(manager, row)).map((category) => valueOf({ ...facts, categories: [category] }, category, context));
  return values.reduce((a, b) => ((b.subsidyFen ?? -1) > (a.subsidyFen ?? -1) ? b : a));
}

/** An amount nobody set stays open (null); the category is what people confirmed. */
function valueOf(facts: MatchFacts, category: IdentityCategory, context: ProcedureContext): MatchValue {
  const { value } = matchOutcome(facts, context.today, context.settings);
  return { ...value, category };
}

async function confirmedCategories(manager: EntityManager, row: ConfirmationCaseEntity): Promise<IdentityCategory[]> {
  if (row.decidedCategory) return [row.decidedCategory];
  const steps = await manager.findBy(StepEntity, { caseId: row.caseId, caseRound: row.round, code: 'confirm', outcome: 'confirm' });
  const departments = new Set(steps.map(({ department }) => department));
  const confirmed = row.categories.filter((category) => departments.has(identityCategories[category].department));
  return confirmed.length > 0 ? confirmed : row.categories;
}

async function clearedFacts(manager: EntityManager, row: ConfirmationCaseEntity): Promise<MatchFacts> {
  const [ruling]: { facts: Partial<MatchFacts> }[] = await manager.query('select facts from ruling where ruling_id = $1', [row.rulingId]);
  return MatchFacts.parse({
    identified: 'before', windowPhase: 'open', paidFen: 0, benefitsRunning: false, categories: row.categories, ...ruling?.facts,
    deceased: false, employeeInsured: false, severalCounties: false, register: 'match',
  });
}
