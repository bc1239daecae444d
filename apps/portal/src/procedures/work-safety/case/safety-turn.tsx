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
  const { activePost } = useSession();
  const { primary } = offersOf(detail.actions);
  const open = openSteps(detail.steps);
  const step = open.find(({ code }) => code === primary?.code) ?? open[0];
  if (!step) return <Alert type="info" showIcon className="lb-gap" title={t('case.idle')} />;
  const own = !primary && step.office === activePost.office;
  const bySystem = pages.steps[step.code]?.by.length === 0;
  const others = bySystem ? t('case.system', { step: step.title }) : own ? t('case.colleague', { step: step.title }) : t('case.waiting', { office: step.officeName, step: step.title });
  const contact = step.contact && !primary && !own && !bySystem ? t('case.call', step.contact) : null;
  return (
    <Alert
      type={step.light === 'red' ? 'error' : step.light === 'yellow' ? 'warning' : 'info'} showIcon className="lb-gap" title={primary ? t('case.turn', { what: offerTitle(pages, primary) }) : others}
      description={<><ProvenDeadline {...step} />{contact ? <div>{contact}</div> : null}{open.length > 1 ? <div className="lb-muted">{t('case.also', { steps: open.filter((one) => one !== step).map(({ title }) => title).join('、') })}</div> : null}</>}
    />
  );
}
