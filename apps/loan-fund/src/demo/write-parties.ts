import { uuidOf, writeRows } from '@lianban/casework/demo';
import { demoBanks, organisationOffice } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { plainDate, shanghaiInstant } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import { sealedBorrower } from '../loan-renewal/commands/find-borrower.js';
import { demoBorrowerRows, type DemoBorrowerRow } from './demo-firms.js';
import type { DemoLoan } from './demo-loan.js';

export const borrowerIdOf = (office: string): string => uuidOf(`demo ${office}`);

/** Twelve banks, one of them sanctioned since it did not keep its word, and three hundred firms. */
export async function writeParties(manager: EntityManager, keys: Keys, loans: readonly DemoLoan[]): Promise<void> {
  await writeRows(manager, 'bank', demoBanks.map(({ key, name }) => {
    const office = organisationOffice('lending-bank', key);
    const sanction = loans.find((loan) => loan.bankOffice === office && loan.sanction)?.sanction;
    return { office, name, sanctioned_on: sanction?.today ?? null, sanction_reason: sanction?.reason ?? null };
  }));
  await writeRows(manager, 'borrower', demoBorrowerRows.map((firm) => borrowerRow(keys, firm)));
}

function borrowerRow({ sealer, digester }: Keys, firm: DemoBorrowerRow): Record<string, unknown> {
  return {
    borrower_id: borrowerIdOf(firm.office), office: firm.office, applicant_type: firm.applicantType, credit_code_digest: digester.rowKeyDigest(['credit-code', firm.creditCode]),
    sealed: sealedBorrower(sealer, { ...firm, legalRepresentative: firm.person, contactName: firm.person, registeredCapital: String(firm.registeredCapitalFen) }), registered_at: shanghaiInstant(plainDate('2024-01-02'), '09:00'), revision: 1,
  };
}
