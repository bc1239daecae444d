import { DeclaredTable, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf, shapesOf, type Schema, type SchemaRow } from './schema-rows.js';
import { useSchemaWords } from './schema-words.js';

/** A message schema as a table for people; a message of several shapes has one for each. */
export function SchemaTable({ label, schema }: { label: string; schema: Schema }): ReactNode {
  const { t } = useTranslation('catalogue');
  const shapes = shapesOf(schema);
  return (
    <>
      {shapes.length > 1 ? <p className="lb-muted">{t('messages.either')}</p> : null}
      {shapes.map((shape, index) => <Shape key={index} label={shapes.length > 1 ? `${label} ${index + 1}` : label} shape={shape} />)}
    </>
  );
}

function Shape({ label, shape }: { label: string; shape: Schema }): ReactNode {
  const { t } = useTranslation('catalogue');
  const words = useSchemaWords();
  const columns: Column<SchemaRow>[] = [
    { key: 'path', title: t('messages.path'), heading: true, render: (row) => <code className="lb-break">{row.path}</code> }, { key: 'type', title: t('messages.type'), render: (row) => <div className="lb-col-reason-wide lb-break">{words(row.schema)}</div> },
    { key: 'required', title: t('messages.required'), render: (row) => t(row.required ? 'messages.yes' : 'messages.no') }, { key: 'note', title: t('messages.note'), render: (row) => <div className="lb-col-reason">{row.note}</div> },
  ];
  const rows = rowsOf(shape);
  return <div className="lb-gap"><DeclaredTable label={label} columns={columns} rows={rows} rowKey={(row) => row.path} empty={<p>{words(shape)}</p>} /></div>;
}
