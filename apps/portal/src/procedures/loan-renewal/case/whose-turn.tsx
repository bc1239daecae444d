import { stepSpec, type LoanDetail } from '@lianban/procedure-loan-renewal';
import { ProvenDeadline } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shell/session.js';
import { ArticleCite } from '../article-cite.js';
import { offerWords } from './case-actions.js';
import { openSteps } from '../../../casework/open-steps.js';
import { offersOf } from './offers.js';

/** One line: whose turn it is, by when, whom to call. What an office owes but another records is said to the office itself. */
export function WhoseTurn({ detail }: { detail: LoanDetail }): ReactNode {
  const { t } = useTranslation('loans');
  if (detail.state === 'open') return <Turn detail={detail} />;
  const ended = <Alert type={detail.state === 'settled' ? 'success' : 'warning'} showIcon className="lb-gap" title={t('case.closed', { state: t(`states.${detail.state}`) })} description={<><span className="lb-break">{detail.closedReason}</span>{detail.closedArticle ? <div><ArticleCite article={detail.closedArticle} /></div> : null}</>} />;
  // A referral runs on beside the loan, whatever becomes of it (art. 20).
  return <>{ended}{openSteps(detail.steps).length > 0 ? <Turn detail={detail} /> : null}</>;
}

function Turn({ detail }: { detail: LoanDetail }): ReactNode {
  const { t } = useTranslation('loans');
  const { activePost } = useSession();
  const { primary } = offersOf(detail.actions);
  const open = openSteps(detail.steps);
  const step = open.find(({ code }) => code === primary?.code) ?? open[0];
  if (!step) return <Alert type="info" showIcon className="lb-gap" title={t('case.idle')} />;
  const own = !primary && step.office === activePost.office;
  // What another office records is done first by its owner; else a colleague has the post for it.
  const others = own ? t(stepSpec(step.code).recordedBy ? 'case.own' : 'case.colleague', { step: step.title }) : t('case.waiting', { office: step.officeName, step: step.title });
  const title = primary ? t('case.turn', { what: primary.action === 'complete' && !primary.atCounter ? step.title : offerWords(primary, t) }) : others;
  const contact = step.contact && !primary && !own ? t('case.call', step.contact) : null;
  return <Alert type={step.light === 'red' ? 'error' : step.light === 'yellow' ? 'warning' : 'info'} showIcon className="lb-gap" title={title} description={<><ProvenDeadline {...step} />{contact ? <div>{contact}</div> : null}{step.department === 'borrower' && !detail.borrowerHasAccount ? <div>{t('counter.noAccount', { office: detail.borrowerOffice })}</div> : null}</>} />;
}
