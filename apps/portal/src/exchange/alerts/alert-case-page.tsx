import { alertKinds, AlertDetail, type AlertAction } from '@lianban/contracts';
import { DOCUMENT } from '@lianban/procedure-share-alert';
import { formatInstant, Page, QueryView, Section, useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DeclaredStepCard } from '../../casework/declared-step-card.js';
import { FactsList } from '../../casework/facts-list.js';
import { EXCHANGE, sharePage } from '../exchange-api.js';
import { AlertDialog } from './alert-dialog.js';
import { AlertHistory } from './alert-history.js';
import { AlertTurnLine } from './alert-turn-line.js';
import { actionTitle } from './alert-actions.js';

const REFRESH_MS = 15_000;

/** One alert: what is wrong, who restores it by when, what each office said, what the reader may do. */
export default function AlertCasePage(): ReactNode {
  const { caseId = '' } = useParams();
  const api = useApi();
  const query = useQuery({ queryKey: ['exchange-alerts', 'detail', caseId], refetchInterval: REFRESH_MS, queryFn: ({ signal }) => api.get(`${EXCHANGE}/alerts/${encodeURIComponent(caseId)}`, AlertDetail, {}, signal) });
  return <QueryView query={query} rows={8}>{(detail) => <AlertBody detail={detail} />}</QueryView>;
}

function AlertBody({ detail }: { detail: AlertDetail }): ReactNode {
  const { t } = useTranslation('alerts');
  const [action, setAction] = useState<AlertAction | null>(null);
  const words = (one: AlertAction): string => (one.action === 'complete' ? t('act.complete', { title: actionTitle(one) }) : actionTitle(one));
  const ordered = [...detail.actions].sort((a, b) => Number(b.primary) - Number(a.primary));
  const buttons = ordered.map((one) => <Button key={`${one.action}/${one.code}`} type={one.primary ? 'primary' : 'default'} onClick={() => setAction(one)}>{words(one)}</Button>);
  return (
    <Page title={t('page.title', { number: detail.number })} lead={<span className="lb-break">{alertKinds[detail.kind]} · {detail.subjectName}</span>} actions={buttons}>
      <AlertTurnLine detail={detail} />
      <div className="lb-grid-side">
        <Section title={t('page.steps')}>
          {detail.steps.length === 0 ? <p className="lb-muted">{t('page.noSteps')}</p> : detail.steps.map((step) => <DeclaredStepCard key={step.stepId} document={DOCUMENT} step={step} mine={detail.actions.some(({ code }) => code === step.code)} />)}
        </Section>
        <div>
          <Section title={t('page.facts')}><Facts detail={detail} /></Section>
          <Section title={t('page.history')}><AlertHistory detail={detail} /></Section>
        </div>
      </div>
      {action ? <AlertDialog detail={detail} action={action} onClose={() => setAction(null)} /> : null}
    </Page>
  );
}

function Facts({ detail }: { detail: AlertDetail }): ReactNode {
  const { t } = useTranslation('alerts');
  return (
    <FactsList facts={[
      [t('page.subject'), <span key="subject" className="lb-break">{detail.subjectName}</span>], [t('page.kind'), alertKinds[detail.kind]], [t('page.state'), detail.stateLabel], [t('list.reason'), <span key="reason" className="lb-break">{detail.reason}</span>],
      [t('page.code'), <code key="code">{detail.reasonCode}</code>], [t('page.opened'), formatInstant(detail.openedAt)],
      [t('page.explanation'), detail.explanation ? <span key="said" className="lb-text">{t('page.explained', detail.explanation)}</span> : <span key="said" className="lb-muted">{t('page.noExplanation')}</span>],
      ...(detail.shareKey ? [[t('page.share'), <Link key="share" to={sharePage(detail.shareKey)}>{detail.subjectName}</Link>] as const] : []),
      ...(detail.kind === 'dead-letters' ? [[t('page.letters'), <Link key="letters" to="/exchange/dead-letters">{t('page.letters')}</Link>] as const] : []),
    ]} />
  );
}
