import type { RuleField } from './rule-fields.table.js';

const day = (key: string, text: RuleField['text']): RuleField => ({ key, text, kind: 'date' });

/** What the rules of work safety ask for (景府办字〔2023〕43号). */
export const safetyRuleFields: Record<string, readonly RuleField[]> = {
  'E.supervising_level': [
    { key: 'grade', text: 'grade', kind: 'choice', options: ['ordinary', 'larger', 'major', 'extraordinary'], initial: 'ordinary' },
    { key: 'investigated_by', text: 'investigatedBy', kind: 'choice', options: ['county', 'city', 'province'], optional: true, hint: 'usualLevel' },
  ],
  'E.evaluation_deadline': [day('closing_date', 'closingDate')],
  'E.disclosure_deadline': [day('decision_date', 'decisionDate')],
  'E.training_due': [day('last_trained', 'lastTrained'), day('today', 'today')],
};
