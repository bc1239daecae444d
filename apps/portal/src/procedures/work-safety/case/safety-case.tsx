import type { SafetyAction, SafetyCaseDetail } from '@lianban/contracts';
import { Page, QueryView, Section } from '@lianban/ui';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { caseAddress } from '../../../shell/case-address.js';
import { PublicationCard } from '../publication/publication-card.js';
import { useSafetyCase } from '../safety-api.js';
import type { SafetyPages } from '../safety-pages.js';
import { SafetyActions } from './safety-actions.js';
import { SafetyFacts } from './safety-facts.js';
import { SafetyHistory } from './safety-history.js';
import { SafetyJourney } from './safety-journey.js';
import { SafetyPapers } from './safety-papers.js';
import { SafetyOfferDialog } from './safety-offer-dialog.js';
import { SafetyTurn } from './safety-turn.js';
import { WarningTerm } from './warning-term.js';

/** The page of a case of any of the three procedures. */
export function SafetyCasePage({ pages }: { pages: SafetyPages }): ReactNode {
  const { caseId = '' } = useParams();
  return (
    <QueryView query={useSafetyCase(caseId)} rows={8}>
      {(detail) => (detail.procedure === pages.procedure ? <SafetyCaseView pages={pages} detail={detail} /> : <Navigate replace to={caseAddress(detail) ?? '/'} />)}
    </QueryView>
  );
}

/** Whose turn it is and by when, what each office did, what the public sees of it, the papers. */
function SafetyCaseView({ pages, detail }: { pages: SafetyPages; detail: SafetyCaseDetail }): ReactNode {
  const { t } = useTranslation('safety');
  const [offer, setOffer] = useState<SafetyAction | null>(null);
  const { hash } = useLocation();
  // The page is there only now; the browser looked for the place of the address before.
  useEffect(() => document.getElementById(hash.slice(1))?.scrollIntoView(), [hash]);
  // Titles often begin with the party's name.
  const party = detail.party !== null && !detail.title.includes(detail.party) ? [detail.party] : [];
  const lead = [detail.title, ...party, detail.officeName].join(' · ');
  return (
    <Page title={t('case.title', { number: detail.number })} lead={lead} actions={<SafetyActions pages={pages} detail={detail} onOffer={setOffer} />}>
      <SafetyTurn pages={pages} detail={detail} />
      <WarningTerm detail={detail} />
      <div className="lb-grid-side">
        <div>
          <Section title={t('case.steps')}><SafetyJourney pages={pages} detail={detail} /></Section>
          <PublicationCard detail={detail} />
          <SafetyPapers pages={pages} detail={detail} />
        </div>
        <div>
          <SafetyFacts detail={detail} />
          <SafetyHistory pages={pages} detail={detail} />
        </div>
      </div>
      {offer ? <SafetyOfferDialog pages={pages} detail={detail} offer={offer} onClose={() => setOffer(null)} /> : null}
    </Page>
  );
}
