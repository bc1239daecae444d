import { AskDelayBody, AskSupplementBody, caseDocuments, documentKinds, LoanReasonBody, type LoanDetail } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounter } from './counter.js';
import { CounterStatement } from './counter-statement.js';
import { FormDialog } from './form-dialog.js';
import { missingPapers } from './paper-list.js';

interface RequestProps {
  detail: LoanDetail;
  onClose: () => void;
}

/** What the borrower asks for itself, or by its statement at the counter. */
interface BorrowerRequestProps extends RequestProps {
  atCounter: boolean;
}

const Supplement = AskSupplementBody.omit({ revision: true });
const Delay = AskDelayBody.omit({ revision: true, counterDocumentId: true });
const Reason = LoanReasonBody.omit({ revision: true, counterDocumentId: true });

/** What can be missing before the initial review; the papers of later steps cannot. */
const askedAtReview = Object.fromEntries(([...documentKinds, 'identifier_evidence', 'other'] as const).map((kind) => [kind, caseDocuments[kind]]));

/** Art. 14(1)3: everything that is missing, once. */
export function SupplementDialog(props: RequestProps): ReactNode {
  const { t } = useTranslation('loans');
  const papers = { name: 'documents', label: t('supplement.documents'), input: 'many', options: askedAtReview } as const;
  const note = { name: 'note', label: t('supplement.note'), input: 'long-text' } as const;
  return <FormDialog {...props} path="/supplement" title={t('supplement.title')} okText={t('actions.ask-supplement')} will={t('supplement.will', { returnObjects: true })} schema={Supplement} fields={[papers, note]} initial={{ documents: missingPapers(documentKinds, props.detail.documents), note: '' }} />;
}

/** Art. 19: before the day has passed. */
export function DelayDialog({ atCounter, ...props }: BorrowerRequestProps): ReactNode {
  const { t } = useTranslation('loans');
  const counter = useCounter(props.detail, atCounter, true);
  const fields = [{ name: 'untilOn', label: t('delay.untilOn'), input: 'date' }, { name: 'reason', label: t('delay.reason'), input: 'long-text' }] as const;
  return <FormDialog {...props} path="/delay" title={t('delay.title')} okText={t('actions.ask-delay')} will={t('delay.will', { returnObjects: true })} schema={Delay} fields={fields} {...atTheCounter(props.detail, atCounter, counter)} />;
}

export function WithdrawDialog({ atCounter, ...props }: BorrowerRequestProps): ReactNode {
  const { t } = useTranslation('loans');
  const counter = useCounter(props.detail, atCounter, true);
  return <FormDialog {...props} danger path="/withdraw" title={t('withdraw.title')} okText={t('actions.withdraw')} will={t('withdraw.will', { returnObjects: true })} schema={Reason} fields={[{ name: 'reason', label: t('withdraw.reason'), input: 'long-text' }]} {...atTheCounter(props.detail, atCounter, counter)} />;
}

/** Art. 20. */
export function FraudDialog(props: RequestProps): ReactNode {
  const { t } = useTranslation('loans');
  return <FormDialog {...props} danger path="/fraud-referral" title={t('fraud.title')} okText={t('actions.refer-fraud')} will={t('fraud.will', { returnObjects: true })} schema={Reason} fields={[{ name: 'reason', label: t('fraud.reason'), input: 'long-text' }]} />;
}

/** The part of a window that asks for the borrower's statement; nothing where the borrower acts itself. */
function atTheCounter(detail: LoanDetail, atCounter: boolean, { waits, body, chosen, choose }: ReturnType<typeof useCounter>) {
  if (!atCounter) return {};
  return { disabled: waits, toBody: (data: Record<string, unknown>) => ({ ...data, ...body }), children: <CounterStatement detail={detail} needed chosen={chosen} onChoose={choose} /> };
}
