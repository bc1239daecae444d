import { organisationOffice } from '@lianban/contracts';
import type { Sealer } from '@lianban/crypto';
import type { FileApplicationBody } from '@lianban/procedure-loan-renewal';
import type { RequestActor } from '@lianban/service';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { BorrowerEntity, sealedBorrowerFields, type SealedBorrowerField } from '../cases/borrower.entity.js';
import type { LoanRecord } from '../loan-record.js';
import { loanProblems } from '../problems.messages.js';
import { normalCreditCode } from './check-application.js';

type Filed = Pick<FileApplicationBody, 'applicantType' | 'borrower'>;

export const borrowerSeal = (field: SealedBorrowerField): string => `borrower.${field}`;
const digestOf = ({ keys }: LoanRecord, code: string): string => keys.digester.rowKeyDigest(['credit-code', code]);

/** Each value sealed on its own; what is not said now stays as it was. */
export function sealedBorrower(sealer: Sealer, values: Partial<Record<SealedBorrowerField, string | undefined>>, before: BorrowerEntity['sealed'] = {}): BorrowerEntity['sealed'] {
  const said = sealedBorrowerFields.flatMap((field) => (values[field] ? [[field, sealer.seal(values[field], borrowerSeal(field))]] : []));
  return { ...before, ...Object.fromEntries(said) };
}

/** The office for which an application is made: a borrower's own, the one named at the counter, else known by its code, else none yet. */
export async function borrowerOfficeOf(record: LoanRecord, manager: EntityManager, actor: RequestActor, { borrower }: Filed): Promise<string | null> {
  if (actor.role === 'borrower') return actor.office;
  const code = digestOf(record, normalCreditCode(borrower.creditCode));
  if (!borrower.key) return (await manager.findOneBy(BorrowerEntity, { creditCodeDigest: code }))?.office ?? null;
  const office = borrower.key.startsWith('borrower@') ? borrower.key : organisationOffice('borrower', borrower.key);
  const known = (await manager.existsBy(BorrowerEntity, { office })) || (await record.reference.office(office, manager)) !== undefined;
  if (!known) throw loanProblems.borrowerUnknown();
  return office;
}

/** Applications of one borrower register it in turn, the office always before the code; none looks while a register is being loaded. */
async function oneAtATime(manager: EntityManager, borrower: readonly string[]): Promise<void> {
  await manager.query('lock table borrower in row exclusive mode');
  for (const key of borrower) await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`borrower ${key}`]);
}

/** Registers the borrower, or brings what is registered up to date. One code, one borrower. */
export async function registerBorrower(record: LoanRecord, manager: EntityManager, office: string | null, filed: Filed, now: Date): Promise<BorrowerEntity> {
  const creditCode = normalCreditCode(filed.borrower.creditCode);
  const creditCodeDigest = digestOf(record, creditCode);
  await oneAtATime(manager, [...(office ? [office] : []), creditCodeDigest]);
  const other = await manager.findOneBy(BorrowerEntity, { creditCodeDigest });
  if (other && office && other.office !== office) throw loanProblems.borrowerTaken();
  const known = other ?? (office ? await manager.findOneBy(BorrowerEntity, { office }) : null);
  if (known && known.creditCodeDigest !== creditCodeDigest) throw loanProblems.borrowerCode();
  const { registeredCapitalFen, ...said } = filed.borrower;
  const values: Partial<Record<SealedBorrowerField, string | undefined>> = { ...said, creditCode, registeredCapital: registeredCapitalFen?.toString() };
  const sealed = sealedBorrower(record.keys.sealer, values, known?.sealed);
  if (known) return manager.save(Object.assign(known, { applicantType: filed.applicantType, sealed, revision: known.revision + 1 }));
  const borrowerId = randomUUID();
  const own = office ?? organisationOffice('borrower', `N${borrowerId.slice(0, 8).toUpperCase()}`);
  return manager.save(BorrowerEntity, { borrowerId, office: own, applicantType: filed.applicantType, sealed, creditCodeDigest, registeredAt: now, revision: 1 });
}
