import type { AnnexView } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { annexRows } from './annex-rows.js';
import { Blank } from './blank.js';

type Part = AnnexView['parts'][number];

/** One box of an annex: its blanks, then the places for seals, signatures and the date. */
export function AnnexPart({ part, title }: { part: Part; title: string }): ReactNode {
  return (
    <section className="lb-annex-part">
      {part.heading ? <h2>{part.heading}</h2> : null}
      {part.fields.length > 0 ? (
        <table className="lb-table lb-annex" aria-label={part.heading ?? title}>
          <colgroup><col className="lb-annex-label" /><col /><col className="lb-annex-label" /><col /></colgroup>
          <tbody>{annexRows(part.fields).map((row) => <tr key={row[0]?.name}>{row.map((field) => <Cells key={field.name} field={field} alone={row.length === 1} />)}</tr>)}</tbody>
        </table>
      ) : null}
      {part.signatures.length > 0 ? <div className="lb-annex-signs">{part.signatures.map((place, index) => <div key={index}>{place}</div>)}</div> : null}
    </section>
  );
}

function Cells({ field, alone }: { field: Part['fields'][number]; alone: boolean }): ReactNode {
  return <><th scope="row">{field.label}</th><td colSpan={alone ? 3 : 1}><Value field={field} /></td></>;
}

function Value({ field: { label, value, capital } }: { field: Part['fields'][number] }): ReactNode {
  const { t } = useTranslation('loans');
  if (value === null) return <Blank label={label} />;
  return <>{value}{capital ? <span className="lb-capital">{t('annexes.capital')}{capital}</span> : null}</>;
}
