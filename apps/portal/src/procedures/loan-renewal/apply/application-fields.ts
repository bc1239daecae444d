import { applicantTypes, LAWFUL_PURPOSE, priorityProgrammes } from '@lianban/procedure-loan-renewal';
import type { TFunction } from 'i18next';
import type { FormField } from '../../../form/form-field.js';

type Texts = TFunction<'loans'>;
type Banks = Readonly<Record<string, string>>;

/** Art. 4 and the head of Annex 3: who borrows. */
function borrowerFields(t: Texts): FormField[] {
  const words = ['name', 'creditCode', 'address', 'industry', 'legalRepresentative', 'contactName', 'contactPhone'] as const;
  const yesNo = ['inCity', 'sound', 'policyOk'] as const;
  return [
    { name: 'applicantType', label: t('fields.applicantType'), input: 'choice', options: applicantTypes },
    ...words.map((name): FormField => ({ name: `borrower.${name}`, label: t(`fields.${name}`), input: 'text' })),
    ...furtherFields(t), ...yesNo.map((name): FormField => ({ name, label: t(`fields.${name}`), input: 'yes-no' })),
  ];
}

/** Of Annex 3, for those who have them; what is left out stays blank on the paper. */
function furtherFields(t: Texts): FormField[] {
  return [
    { name: 'borrower.legalPhone', label: t('fields.legalPhone'), input: 'text', optional: true },
    { name: 'borrower.registeredCapitalFen', label: t('fields.registeredCapitalFen'), input: 'money', optional: true },
    { name: 'borrower.basicAccountBank', label: t('fields.basicAccountBank'), input: 'text', optional: true },
    { name: 'borrower.basicAccountNumber', label: t('fields.basicAccountNumber'), input: 'text', optional: true },
  ];
}

/** Arts. 5–8, 10: the loan that falls due and what is asked for. */
function loanFields(t: Texts, banks: Banks): FormField[] {
  return [
    { name: 'bank', label: t('fields.bank'), input: 'choice', options: banks },
    { name: 'contractNumber', label: t('fields.contractNumber'), input: 'text' },
    { name: 'maturingFen', label: t('fields.maturingFen'), input: 'money' },
    { name: 'loanDueOn', label: t('fields.loanDueOn'), input: 'date' },
    { name: 'amountFen', label: t('fields.amountFen'), input: 'money' },
    { name: 'expectedDays', label: t('fields.expectedDays'), input: 'number', help: t('fields.expectedDaysHelp') },
    { name: 'programme', label: t('fields.programme'), input: 'choice', options: { '': t('fields.noProgramme'), ...Object.fromEntries(priorityProgrammes.value.map((name) => [name, name])) } },
    { name: 'secured', label: t('fields.secured'), input: 'yes-no' },
    { name: 'purpose', label: t('fields.purpose'), input: 'choice', options: { [LAWFUL_PURPOSE]: t('fields.purposes.repay_maturing_loan'), other: t('fields.purposes.other') } },
    { name: 'temporaryDifficulty', label: t('fields.temporaryDifficulty'), input: 'yes-no' },
  ];
}

const reasonField = (t: Texts): FormField => ({ name: 'specialReason', label: t('apply.specialReason'), input: 'long-text', optional: true, help: t('apply.specialHelp') });

/** Annex 3 in three parts: borrower, loan, what is special. */
export function applicationParts(t: Texts, banks: Banks): [FormField[], FormField[], FormField[]] {
  return [borrowerFields(t), loanFields(t, banks), [reasonField(t)]];
}
