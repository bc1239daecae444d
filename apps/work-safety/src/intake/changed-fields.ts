import { columnsOf, getListContract, type EnforcementDecisionFields, type ListId } from '@lianban/contracts';

export interface ChangedField {
  key: keyof EnforcementDecisionFields;
  label: string;
  before: string | null;
  after: string | null;
}

/** Fields in which two forms of a decision differ, as the list calls them. */
export function changedFields(list: ListId, before: EnforcementDecisionFields, after: EnforcementDecisionFields): ChangedField[] {
  return columnsOf(getListContract(list), 'full').flatMap(({ key, label }) => {
    const field = key as keyof EnforcementDecisionFields;
    return before[field] === after[field] ? [] : [{ key: field, label, before: before[field], after: after[field] }];
  });
}
