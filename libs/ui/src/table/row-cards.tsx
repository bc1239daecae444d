import { Checkbox, type TableProps } from 'antd';
import type { Key, ReactNode } from 'react';
import type { Column } from './column.js';

interface RowCardsProps<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  selection: TableProps<T>['rowSelection'];
}

/** The rows of a table one below the other, for narrow screens. */
export function RowCards<T extends object>({ label, columns, rows, rowKey, selection }: RowCardsProps<T>): ReactNode {
  const heading = columns.find((column) => column.heading) ?? columns[0];
  const others = columns.filter((column) => column !== heading);
  return (
    <ul className="lb-cards" aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} data-row="" className="lb-card">
          <div className="lb-card-head">
            {selection ? <RowCheckbox id={rowKey(row)} row={row} selection={selection} /> : null}
            {heading?.render(row)}
          </div>
          <dl>{others.map((column) => <Pair key={column.key} title={column.title} value={column.render(row)} />)}</dl>
        </li>
      ))}
    </ul>
  );
}

function Pair({ title, value }: { title: string; value: ReactNode }): ReactNode {
  return <div><dt>{title}</dt><dd>{value}</dd></div>;
}

function RowCheckbox<T>({ id, row, selection }: { id: string; row: T; selection: NonNullable<TableProps<T>['rowSelection']> }): ReactNode {
  const selected = (selection.selectedRowKeys ?? []) as Key[];
  const next = selected.includes(id) ? selected.filter((key) => key !== id) : [...selected, id];
  const props = selection.getCheckboxProps?.(row);
  return <Checkbox checked={selected.includes(id)} disabled={props?.disabled ?? false} aria-label={props?.['aria-label'] ?? id} onChange={() => selection.onChange?.(next, [], { type: 'single' })} />;
}
