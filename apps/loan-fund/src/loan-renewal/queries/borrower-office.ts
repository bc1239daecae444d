import type { OfficeBook } from '@lianban/casework';

/** Whether anybody signs in for the borrower. An office that the directory does not know has nobody. */
export function hasAccount(offices: OfficeBook, borrowerOffice: string): boolean {
  const known = offices.get(borrowerOffice);
  return known !== undefined && known.hasAccounts !== false;
}

/** The directory, with a borrower that it does not know yet under its own name and contact: registered at the counter, it is an office all the same. */
export function withBorrower(offices: OfficeBook, borrowerOffice: string, { name, contactName, contactPhone }: { name: string; contactName: string; contactPhone: string }): OfficeBook {
  if (offices.has(borrowerOffice)) return offices;
  return new Map([...offices, [borrowerOffice, { type: 'office.v1', id: borrowerOffice, department: 'borrower', county: null, name, contactName, contactPhone, answersFor: [], hasAccounts: false, sequence: 0 }]]);
}
