import { CaseEventEntity, StepNoticeEntity } from '@lianban/casework';
import { BankEntity } from './cases/bank.entity.js';
import { BorrowerEntity } from './cases/borrower.entity.js';
import { LoanCaseEntity } from './cases/loan-case.entity.js';
import { LoanDocumentEntity } from './cases/loan-document.entity.js';
import { LoanStepEntity } from './cases/loan-step.entity.js';

export const entities = [BorrowerEntity, BankEntity, LoanCaseEntity, LoanStepEntity, LoanDocumentEntity, StepNoticeEntity, CaseEventEntity];
