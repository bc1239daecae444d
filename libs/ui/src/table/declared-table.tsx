import { Grid, Table, type TableProps } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column.js';
import { RowCards } from './row-cards.js';

export interface DeclaredTableProps<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  selection?: TableProps<T>['rowSelection'];
  empty: ReactNode;
}

/** Draws rows by declared columns: a table where there is room, cards where there is not. Rows can be walked with J and K. */
export function DeclaredTable<T extends object>({ label, columns, rows, rowKey, selection, empty }: DeclaredTableProps<T>): ReactNode {
  const screens = Grid.useBreakpoint();
  const box = useFocusableScroll(label);
  if (rows.length === 0) return empty;
  if (screens.md === false) return <RowCards label={label} columns={columns} rows={rows} rowKey={rowKey} selection={selection} />;
  return (
    <div ref={box}>
      <Table<T>
        aria-label={label} size="middle" pagination={false} scroll={{ x: 'max-content' }} dataSource={[...rows]} rowKey={rowKey}
        onRow={() => ({ 'data-row': '' }) as React.HTMLAttributes<HTMLElement>}
        columns={columns.map((column) => ({
          key: column.key, title: column.title, render: (_: unknown, row: T) => <div className="lb-cell">{column.render(row)}</div>,
          ...(column.width ? { width: column.width } : {}), ...(column.align ? { align: column.align } : {}),
        }))}
        {...(selection ? { rowSelection: selection } : {})}
      />
    </div>
  );
}

/** What scrolls must be reachable by keyboard; the row that only measures widths must not, though it repeats the heads. */
function useFocusableScroll(label: string) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const row of box.current?.querySelectorAll<HTMLElement>('.ant-table-measure-row') ?? []) row.inert = true;
    const content = box.current?.querySelector<HTMLElement>('.ant-table-content');
    if (!content) return;
    content.tabIndex = 0;
    content.setAttribute('role', 'region');
    content.setAttribute('aria-label', `${label}：${t('table.scrollHint')}`);
  });
  return box;
}
