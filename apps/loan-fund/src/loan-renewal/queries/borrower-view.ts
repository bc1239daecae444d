import type { Sealer } from '@lianban/crypto';
import { maskName, maskNumber, maskTail } from '@lianban/kernel';
import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import { sealedBorrowerFields, type BorrowerEntity, type SealedBorrowerField } from '../cases/borrower.entity.js';
import { borrowerSeal } from '../commands/find-borrower.js';

export function borrowerName(sealer: Sealer, { sealed }: BorrowerEntity): string {
  return sealer.open(sealed.name, borrowerSeal('name'));
}

const masks: Partial<Record<SealedBorrowerField, (text: string) => string>> = { creditCode: maskNumber, legalRepresentative: maskName, contactName: maskName, contactPhone: maskTail };

/** Annex 3's head; what is personal is masked unless the reader handles the case. */
export function borrowerView(sealer: Sealer, { sealed }: BorrowerEntity, clear: boolean): LoanDetail['borrower'] {
  const shown = sealedBorrowerFields.map((field) => {
    const text = sealer.open(sealed[field], borrowerSeal(field));
    return [field, clear ? text : (masks[field]?.(text) ?? text)];
  });
  return Object.fromEntries(shown) as LoanDetail['borrower'];
}
