import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import { Page, QueryView, Section } from '@lianban/ui';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { useLoan } from '../loan-api.js';
import { PrintableAnnexes } from '../print/printable-annexes.js';
import { CaseActions } from './case-actions.js';
import { CaseFacts } from './case-facts.js';
import { CaseHistory } from './case-history.js';
import { CaseLedger } from './case-ledger.js';
import { JourneyList } from './journey-list.js';
import { MoneyCard } from './money-card.js';
import type { Offer } from './offers.js';
import { OfferDialog } from './offer-dialog.js';
import { PapersSection } from './papers-section.js';
import { WhoseTurn } from './whose-turn.js';

export default function LoanCasePage(): ReactNode {
  const { caseId = '' } = useParams();
  return <QueryView query={useLoan(caseId)} rows={8}>{(detail) => <CaseView detail={detail} />}</QueryView>;
}

/** A loan: whose turn it is and by when, what each party did, the money, the papers. */
function CaseView({ detail }: { detail: LoanDetail }): ReactNode {
  const { t } = useTranslation('loans');
  const [offer, setOffer] = useState<Offer | null>(null);
  const { hash } = useLocation();
  // The page is there only now; the browser looked for the place of the address before.
  useEffect(() => document.getElementById(hash.slice(1))?.scrollIntoView(), [hash]);
  return (
    <Page title={t('case.title', { number: detail.number })} lead={`${detail.borrowerName} · ${detail.bankName}`} actions={<CaseActions detail={detail} onOffer={setOffer} />}>
      <WhoseTurn detail={detail} />
      <div className="lb-grid-side">
        <div>
          <Section title={t('case.steps')}><JourneyList detail={detail} /></Section>
          <PapersSection detail={detail} />
          <PrintableAnnexes detail={detail} />
          <CaseLedger detail={detail} />
        </div>
        <div>
          <MoneyCard detail={detail} />
          <CaseFacts detail={detail} />
          <CaseHistory detail={detail} />
        </div>
      </div>
      {offer ? <OfferDialog detail={detail} offer={offer} onClose={() => setOffer(null)} /> : null}
    </Page>
  );
}
