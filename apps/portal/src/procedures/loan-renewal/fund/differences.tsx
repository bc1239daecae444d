import { BlacklistReasonBody, StatementDifference } from '@lianban/procedure-loan-renewal';
import { PagedTable, Section, usePagedList, type Column } from '@lianban/ui';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useSession } from '../../../shell/session.js';
import { yuan } from '../../../form/yuan.js';
import { LOAN_FUND } from '../loan-api.js';
import { FundDialog } from './fund-dialog.js';
import { mayInFund } from './fund-rights.js';

type Difference = z.output<typeof StatementDifference>;
const Reason = BlacklistReasonBody.pick({ reason: true });

/** What does not agree, until a person has said why. */
export function Differences(): ReactNode {
  const { t } = useTranslation('fund');
  const { activePost } = useSession();
  const [chosen, setChosen] = useState<Difference | null>(null);
  const list = usePagedList({ name: 'fund-differences', path: `${LOAN_FUND}/fund/differences`, item: StatementDifference, idOf: (row) => `${row.differenceId}/${row.revision}` });
  return (
    <Section title={t('statements.worklist')}>
      <PagedTable label={t('statements.worklist')} list={list} columns={useColumns(mayInFund(activePost.role, 'difference-explain') ? setChosen : null)} rowKey={(row) => row.differenceId} empty={{ reason: t('statements.none') }} />
      {chosen ? (
        <FundDialog
          path={`/fund/differences/${encodeURIComponent(chosen.differenceId)}/explain`} title={t('statements.explainTitle')} okText={t('statements.explain')} will={t('statements.will', { returnObjects: true })} schema={Reason}
          fields={[{ name: 'reason', label: t('statements.explanation'), input: 'long-text' }]} fixed={{ revision: chosen.revision }} onClose={() => setChosen(null)}
        >
          <p>{chosen.on}，{t(`statements.kinds.${chosen.kind}`)}，{chosen.summary}{chosen.party ? `（${chosen.party}）` : ''}</p>
        </FundDialog>
      ) : null}
    </Section>
  );
}

function useColumns(onExplain: ((row: Difference) => void) | null): Column<Difference>[] {
  const { t } = useTranslation('fund');
  return [
    { key: 'on', title: t('statements.on'), render: (row) => row.on },
    { key: 'kind', title: t('statements.kind'), render: (row) => t(`statements.kinds.${row.kind}`) },
    { key: 'reference', title: t('statements.reference'), heading: true, render: (row) => row.reference },
    { key: 'summary', title: t('statements.summary'), render: (row) => <>{row.summary}{row.party ? <><br /><span className="lb-muted">{row.party}</span></> : null}</> },
    { key: 'statement', title: t('statements.statementFen'), align: 'right', render: (row) => yuan(row.statementFen) },
    { key: 'ledger', title: t('statements.ledgerFen'), align: 'right', render: (row) => yuan(row.ledgerFen) },
    {
      key: 'state', title: t('statements.state'),
      render: (row) => (row.state === 'explained' ? t('statements.explained', { by: row.explainedBy ?? '—', text: row.explanation ?? '—' })
        : onExplain ? <Button size="small" aria-label={`${t('statements.explain')}：${row.reference}`} onClick={() => onExplain(row)}>{t('statements.explain')}</Button> : t('statements.states.open')),
    },
  ];
}
