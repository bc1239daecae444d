import type { Sealer } from '@lianban/crypto';
import { maskName, maskNumber, maskTail } from '@lianban/kernel';
import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import { sealedBorrowerFields, type BorrowerEntity, type SealedBorrowerField } from '../cases/borrower.entity.js';
import { borrowerSeal } from '../commands/find-borrower.js';

export function borrowerName(sealer: Sealer, { sealed }: BorrowerEntity): string {
  return opened(sealer, sealed, 'name');
}

const masks: Partial<Record<SealedBorrowerField, (text: string) => string>> = { creditCode: maskNumber, legalRepresentative: maskName, contactName: maskName, contactPhone: maskTail, basicAccountNumber: maskTail, legalPhone: maskTail };

function opened(sealer: Sealer, sealed: BorrowerEntity['sealed'], field: SealedBorrowerField): string {
  const kept = sealed[field];
  return kept === undefined ? '' : sealer.open(kept, borrowerSeal(field));
}

/** Annex 3's head; what is personal is masked unless the reader handles the case. What a borrower has not is ''; the capital is in fen. */
export function borrowerView(sealer: Sealer, { sealed }: BorrowerEntity, clear: boolean): LoanDetail['borrower'] {
  const shown = sealedBorrowerFields.map((field) => {
    const text = opened(sealer, sealed, field);
    return [field, clear ? text : (masks[field]?.(text) ?? text)];
  });
  return Object.fromEntries(shown) as LoanDetail['borrower'];
}
