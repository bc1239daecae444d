import type { CaseworkContext } from '@lianban/casework';
import { decisionKinds } from '@lianban/contracts';
import { maskName } from '@lianban/kernel';
import { warningTerm, type DecisionFacts } from '@lianban/procedure-enforcement-disclosure';
import type { NewCase } from '../cases/commands/file-case.js';

type Columns = Pick<NewCase<DecisionFacts>, 'facts' | 'reference' | 'title' | 'party' | 'county' | 'department' | 'office' | 'happenedOn' | 'warningOn'>;

/** What of a decision stands in the columns of its case: nothing personal. A draft bears no number yet, so that one that is dropped takes none. */
export function decisionColumns(facts: DecisionFacts, { calendar, settings, today }: Pick<CaseworkContext, 'calendar' | 'settings' | 'today'>): Columns {
  const { decisionNumber, firmName, naturalPerson, kinds, decidedOn, county, department, office } = facts;
  const party = naturalPerson ? maskName(firmName) : firmName;
  const warning = decidedOn && warningTerm({ decidedOn, kinds }, today, { calendar, settings });
  return {
    facts, reference: decidedOn && decisionNumber, title: `${party}：${kinds.map((kind) => decisionKinds[kind]).join('、')}`, party, county, department, office, happenedOn: decidedOn,
    warningOn: warning && warning.ok ? warning.value.value.warningOn : null,
  };
}
