import type { SafetyCaseDetail } from '@lianban/contracts';
import { ProvenDeadline } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ArticleCite } from '../../../casework/article-cite.js';
import { openSteps } from '../../../casework/open-steps.js';
import { useSession } from '../../../shell/session.js';
import type { SafetyPages } from '../safety-pages.js';
import { offersOf, offerTitle } from './safety-offers.js';
import { endsBySystem, turnOf } from './turn-of.js';

interface TurnProps {
  pages: SafetyPages;
  detail: SafetyCaseDetail;
}

/** One line: whose turn it is, by when, whom to call; how the case ended. Steps may outlive it. */
export function SafetyTurn({ pages, detail }: TurnProps): ReactNode {
  return <>{detail.closedOn ? <Ended pages={pages} detail={detail} /> : null}{detail.closedOn === null || openSteps(detail.steps).length > 0 ? <Turn pages={pages} detail={detail} /> : null}</>;
}

function Ended({ pages, detail }: TurnProps): ReactNode {
  const { t } = useTranslation('safety');
  const description = <><span className="lb-break">{detail.closedReason}</span>{detail.closedArticle ? <div><ArticleCite document={pages.document} article={detail.closedArticle} /></div> : null}</>;
  return <Alert type={pages.goodEnds.includes(detail.state) ? 'success' : 'warning'} showIcon className="lb-gap" title={t('case.closed', { date: detail.closedOn ?? '—', state: detail.stateLabel })} description={description} />;
}

function Turn({ pages, detail }: TurnProps): ReactNode {
  const { t } = useTranslation('safety');
  const { primary } = offersOf(detail.actions);
  const turn = turnOf(pages, detail.steps, primary?.code ?? null);
  if (!turn) return <Alert type="info" showIcon className="lb-gap" title={t('case.idle')} />;
  const { step, proving, light } = turn;
  return (
    <Alert
      type={light === 'red' ? 'error' : light === 'yellow' ? 'warning' : 'info'} showIcon className="lb-gap" title={primary ? t('case.turn', { what: offerTitle(pages, primary) }) : <Waiting pages={pages} step={step} />}
      description={<><ProvenDeadline {...step} />{proving.map((one) => <div key={one.stepId}>{t('case.proving', { step: one.title })}<ProvenDeadline {...one} /></div>)}{primary ? null : <Contact pages={pages} step={step} />}</>}
    />
  );
}

type Step = SafetyCaseDetail['steps'][number];

function Waiting({ pages, step }: { pages: SafetyPages; step: Step }): ReactNode {
  const { t } = useTranslation('safety');
  const { activePost } = useSession();
  if (endsBySystem(pages, step)) return t('case.system', { step: step.title });
  return step.office === activePost.office ? t('case.colleague', { step: step.title }) : t('case.waiting', { office: step.officeName, step: step.title });
}

function Contact({ pages, step }: { pages: SafetyPages; step: Step }): ReactNode {
  const { t } = useTranslation('safety');
  const { activePost } = useSession();
  return step.contact && step.office !== activePost.office && !endsBySystem(pages, step) ? <div>{t('case.call', step.contact)}</div> : null;
}
