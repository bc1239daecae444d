import { BlacklistEntry } from '@lianban/procedure-loan-renewal';
import { Page, PagedTable, usePagedList, type Column } from '@lianban/ui';
import { Button, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useSession } from '../../../shell/session.js';
import { LOAN_FUND } from '../loan-api.js';
import { BlacklistDialog, type BlacklistAction } from './blacklist-dialog.js';
import { blacklistActions } from './blacklist-actions.js';

type Entry = z.output<typeof BlacklistEntry>;

/** Borrowers on the blacklist (art. 19): why, since when, what they said against it. */
export default function BlacklistPage(): ReactNode {
  const { t } = useTranslation('fund');
  const [chosen, setChosen] = useState<BlacklistAction | null>(null);
  const list = usePagedList({ name: 'fund-blacklist', path: `${LOAN_FUND}/fund/blacklist`, item: BlacklistEntry, idOf: (row) => `${row.entryId}/${row.revision}` });
  return (
    <Page title={t('blacklist.title')} lead={t('blacklist.lead')}>
      <PagedTable label={t('blacklist.title')} list={list} columns={useColumns(setChosen)} rowKey={(row) => row.entryId} empty={{ reason: t('blacklist.empty') }} />
      {chosen ? <BlacklistDialog {...chosen} onClose={() => setChosen(null)} /> : null}
    </Page>
  );
}

/** Appeals with their answers; a removal is said by the state. */
function Answered({ entry }: { entry: Entry }): ReactNode {
  const { t } = useTranslation('fund');
  const said = entry.history.flatMap(({ action, ...one }) => (action === 'remove' ? [] : [t(`blacklist.said.${action}`, one)]));
  return said.length === 0 ? '—' : said.map((words, index) => <div key={index}>{words}</div>);
}

function useColumns(onChoose: (action: BlacklistAction) => void): Column<Entry>[] {
  const { t } = useTranslation('fund');
  const { activePost } = useSession();
  return [
    { key: 'borrower', title: t('blacklist.borrower'), heading: true, render: (row) => row.borrowerName },
    { key: 'case', title: t('blacklist.case'), render: (row) => row.caseNumber ?? '—' },
    { key: 'listed', title: t('blacklist.listedOn'), render: (row) => row.listedOn },
    { key: 'reason', title: t('blacklist.reason'), render: (row) => row.reason },
    { key: 'appeal', title: t('blacklist.appeal'), render: (row) => <Answered entry={row} /> },
    { key: 'state', title: t('blacklist.state'), render: (row) => (row.removedOn ? t('blacklist.removed', { on: row.removedOn, reason: row.removalReason ?? '—' }) : t('blacklist.listed')) },
    {
      key: 'action', title: t('blacklist.action'),
      render: (row) => {
        const kinds = blacklistActions(row, activePost);
        return kinds.length === 0 ? '—' : <Flex gap={8}>{kinds.map((kind) => <Button key={kind} size="small" aria-label={`${t(`blacklist.${kind}Title`)}：${row.borrowerName}`} onClick={() => onChoose({ kind, entry: row })}>{t(`blacklist.${kind}Title`)}</Button>)}</Flex>;
      },
    },
  ];
}
