import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import { Section } from '@lianban/ui';
import { Alert } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { yuan } from '../../../form/yuan.js';
import { reasonWords } from '../reason-words.js';
import { FactsList, type Fact } from '../../../casework/facts-list.js';

/** What was applied for, and by whom; the service masks what is personal. */
export function CaseFacts({ detail }: { detail: LoanDetail }): ReactNode {
  const { t } = useTranslation(['loans', 'ui']);
  const { borrower, limits } = detail;
  return (
    <>
      <Section title={t('loans:case.facts')}>
        <FactsList facts={[
          [t('loans:case.state'), t(`loans:states.${detail.state}`)], [t('loans:case.filed'), detail.filedOn], [t('loans:case.bank'), detail.bankName], [t('loans:case.contract'), detail.contractNumber], [t('loans:case.maturing'), yuan(detail.maturingFen)], [t('loans:case.loanDue'), detail.loanDueOn],
          [t('loans:case.days'), t('loans:case.daysValue', { n: detail.expectedDays })], [t('loans:case.programme'), detail.programme ?? t('loans:fields.noProgramme')], [t('loans:case.secured'), detail.secured ? t('ui:yes') : t('ui:no')],
          [t('loans:case.limits'), t('loans:case.limitsValue', { latest: limits.latestOn }) + (limits.safeOn ? t('loans:case.limitsSafe', { safe: limits.safeOn }) : '')],
        ]} />
        {detail.special ? <><h3 className="lb-h3">{t('loans:case.special')}</h3><ul>{reasonWords(t as never, detail.specialReasons).map((word) => <li key={word}>{word}</li>)}</ul></> : null}
        {detail.specialReason ? <p className="lb-break"><span className="lb-muted">{t('loans:case.specialReason')}：</span>{detail.specialReason}</p> : null}
      </Section>
      <Section title={t('loans:case.borrower')}>
        <FactsList facts={[
          [t('loans:fields.name'), borrower.name], [t('loans:case.type'), detail.applicantTypeLabel], [t('loans:fields.creditCode'), borrower.creditCode], [t('loans:fields.address'), borrower.address], [t('loans:fields.industry'), borrower.industry],
          [t('loans:fields.legalRepresentative'), borrower.legalRepresentative], [t('loans:fields.contactName'), borrower.contactName], [t('loans:fields.contactPhone'), borrower.contactPhone],
          ...further(detail, t),
        ]} />
        {detail.creditCodeConfirmed ? <Alert type="warning" showIcon style={{ marginTop: 12 }} title={t('loans:case.codeConfirmed')} description={t(detail.documents.some(({ kind }) => kind === 'identifier_evidence') ? 'loans:case.codeEvident' : 'loans:case.codeEvidence')} /> : null}
      </Section>
    </>
  );
}

/** What Annex 3 asks and not every borrower has. */
function further({ borrower }: LoanDetail, t: TFunction<['loans', 'ui']>): Fact[] {
  const capital = borrower.registeredCapital === '' ? '' : yuan(Number(borrower.registeredCapital));
  const facts: Fact[] = [
    [t('loans:fields.registeredCapitalFen'), capital], [t('loans:fields.basicAccountBank'), borrower.basicAccountBank], [t('loans:fields.basicAccountNumber'), borrower.basicAccountNumber], [t('loans:fields.legalPhone'), borrower.legalPhone],
  ];
  return facts.filter(([, value]) => value !== '');
}
