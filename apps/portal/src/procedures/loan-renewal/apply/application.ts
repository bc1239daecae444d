import { FileApplicationBody } from '@lianban/procedure-loan-renewal';
import type { z } from 'zod';
import { needsConfirmation } from '../../../form/credit-code.js';
import type { FieldFault, FormField } from '../../../form/form-field.js';
import { readForm, type Read, type Typed } from '../../../form/read-form.js';

/** An organisation's key is what follows the kind in the id of its office: `borrower@f0001`. */
export function borrowerKey(office: string): string | undefined {
  return office.startsWith('borrower@') ? office.slice('borrower@'.length) : undefined;
}

type Application = z.output<typeof FileApplicationBody>;

/** The application as it is sent; faults of later parts are no faults of an earlier one. */
export function readApplication(fields: readonly FormField[], typed: Typed, office: string, codeConfirmed: boolean): Read<Application> {
  const read = readForm(FileApplicationBody, fields, typed);
  if (!read.ok) return read;
  const key = borrowerKey(office);
  return { ok: true, data: { ...read.data, creditCodeConfirmed: codeConfirmed, borrower: { ...read.data.borrower, ...(key && { key }) } } };
}

/** What is wrong with one part; a code whose check digit fails stops it until the person says that it is right. */
export function partFaults(part: readonly FormField[], all: readonly FormField[], typed: Typed, codeConfirmed: boolean, codeWrong: string): FieldFault[] {
  const read = readForm(FileApplicationBody, all, typed);
  const faults = read.ok ? [] : read.faults.filter(({ field }) => part.some(({ name }) => name === field));
  const code = typed['borrower.creditCode'];
  const asks = part.some(({ name }) => name === 'borrower.creditCode') && !faults.some(({ field }) => field === 'borrower.creditCode');
  return asks && !codeConfirmed && needsConfirmation(code) ? [...faults, { field: 'borrower.creditCode', message: codeWrong }] : faults;
}

/** What goes to the leading group needs the borrower's reason (art. 10(4)). */
export function reasonFaults(part: readonly FormField[], typed: Typed, specialReasons: readonly string[], missing: string): FieldFault[] {
  const asked = part.some(({ name }) => name === 'specialReason') && specialReasons.length > 0;
  return asked && !String(typed['specialReason'] ?? '').trim() ? [{ field: 'specialReason', message: missing }] : [];
}
