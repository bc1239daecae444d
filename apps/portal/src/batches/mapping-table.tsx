import type { BatchLayout, ColumnMatch } from '@lianban/contracts';
import { Choice, DeclaredTable, type Column } from '@lianban/ui';

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface MappingTableProps {
  layout: BatchLayout;
  mapping: Record<string, number | null>;
  onMap: (column: string, index: number | null) => void;
}

const NONE = -1;

/** Which column of the file is which column of the list. */
export function MappingTable({ layout, mapping, onMap }: MappingTableProps): ReactNode {
  const { t } = useTranslation(['batches', 'ui']);
  const heads = layout.preview[layout.headerRow - 1] ?? layout.preview[0] ?? [];
  const options = [{ value: NONE, label: t('batches:layout.notMapped') }, ...heads.map((head, value) => ({ value, label: head || `#${value + 1}` }))];
  const columns: Column<ColumnMatch>[] = [
    { key: 'column', title: t('batches:layout.column'), heading: true, render: (row) => <span>{row.label} {row.required ? <span className="lb-muted">（{t('ui:required')}）</span> : null}</span> },
    {
      key: 'source', title: t('batches:layout.source'),
      render: (row) => <Choice id={`map-${row.column}`} aria-label={`${t('batches:layout.source')}：${row.label}`} value={mapping[row.column] === undefined ? row.sourceIndex ?? NONE : mapping[row.column] ?? NONE} onChange={(value: number) => onMap(row.column, value === NONE ? null : value)} options={options} style={{ width: 200, maxWidth: '100%' }} popupMatchSelectWidth={false} />,
    },
    { key: 'confidence', title: t('batches:layout.confidence'), render: (row) => t(`batches:layout.${confidenceWord(row, mapping[row.column] !== undefined)}`) },
  ];
  return <DeclaredTable label={t('batches:layout.mapping')} columns={columns} rows={layout.matches} rowKey={(row) => row.column} empty={null} />;
}

function confidenceWord(match: ColumnMatch, chosen: boolean): 'sure' | 'likely' | 'unsure' | 'unset' {
  if (chosen) return 'sure';
  if (match.sourceIndex === null) return 'unset';
  return match.confidence >= 0.9 ? 'sure' : match.confidence >= 0.6 ? 'likely' : 'unsure';
}
