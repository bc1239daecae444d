import type { DepartmentCode } from './departments.js';

/** Parties of 景府发〔2023〕9号 of which there are many: each bank and each borrower is an office of its own. */
export const organisationKinds = ['lending-bank', 'borrower'] as const satisfies readonly DepartmentCode[];
export type OrganisationKind = (typeof organisationKinds)[number];

/** Id of the office of one bank or borrower, e.g. `lending-bank@bank-03`. */
export function organisationOffice(kind: OrganisationKind, key: string): string {
  return `${kind}@${key}`;
}
