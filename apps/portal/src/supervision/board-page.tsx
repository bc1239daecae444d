import type { Board } from '@lianban/contracts';
import { DeclaredTable, EmptyState, formatTime, LiveStatus, Page, QueryView, Section, useUrlFilters } from '@lianban/ui';
import { Alert, Button, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardColumns } from './board-columns.js';
import { CalendarStrip } from './calendar-strip.js';
import { useBoard, type GroupBy } from './supervision-api.js';

const GROUPS: readonly GroupBy[] = ['department', 'county', 'procedure'];

/** Who owes what: counts by light; each number opens the list of the same count. */
export default function BoardPage(): ReactNode {
  const { t } = useTranslation(['supervision', 'ui']);
  const { values, set } = useUrlFilters(['groupBy'] as const);
  const groupBy = GROUPS.find((group) => group === values.groupBy) ?? 'department';
  const [paused, setPaused] = useState(false);
  const query = useBoard(groupBy, paused);
  const live = <LiveStatus status={paused ? 'paused' : 'polling'} pollSeconds={15} asOf={query.dataUpdatedAt ? new Date(query.dataUpdatedAt).toISOString() : null} onPause={setPaused} />;
  return (
    <Page title={t('supervision:board.title')} lead={t('supervision:board.lead')} actions={<Button className="lb-no-print" onClick={() => window.print()}>{t('supervision:board.print')}</Button>}>
      <QueryView query={query} rows={8}>{(board) => (
        <>
          <Sources board={board} />
          <Section title={<Segmented value={groupBy} onChange={(value) => set({ groupBy: value })} options={GROUPS.map((value) => ({ value, label: `${t('supervision:board.groupBy')}${t(`supervision:board.groups.${value}`)}` }))} />} extra={live}>
            <Rows board={board} />
          </Section>
          <Section title={t('supervision:board.strip')}><CalendarStrip strip={board.calendarStrip} today={board.businessToday} /></Section>
        </>
      )}</QueryView>
    </Page>
  );
}

function Rows({ board }: { board: Board }): ReactNode {
  const { t } = useTranslation('supervision');
  const columns = useBoardColumns(board.groupBy);
  const worstFirst = [...board.rows].sort((a, b) => b.counts.red - a.counts.red || b.counts.yellow - a.counts.yellow || b.counts.open - a.counts.open);
  const rows = board.rows.length > 0 ? [...worstFirst, { ...board.total, key: '', label: t('board.total') }] : [];
  return <DeclaredTable label={t('board.title')} columns={columns} rows={rows} rowKey={(row) => row.key || 'total'} empty={<EmptyState reason={t('board.empty')} />} />;
}

/** As of when each source has spoken; silence is not green. */
function Sources({ board }: { board: Board }): ReactNode {
  const { t } = useTranslation('supervision');
  const name = (service: string): string => t(`board.services.${service}` as 'board.services.supervision', { defaultValue: service });
  const silent = board.sources.filter((source) => source.silent || !source.asOf);
  return (
    <>
      {silent.map((source) => <Alert key={source.service} type="warning" showIcon className="lb-gap" title={t(source.asOf ? 'board.silent' : 'board.never', { service: name(source.service) })} />)}
      <p className="lb-muted">{t('board.asOf')}：{board.sources.map((source) => t('board.source', { service: name(source.service), time: formatTime(source.asOf) })).join('，')}</p>
    </>
  );
}
