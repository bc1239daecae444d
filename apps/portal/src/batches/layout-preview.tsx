import type { BatchLayout } from '@lianban/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The first rows as they are read, with the heading row marked. */
export function LayoutPreview({ layout }: { layout: BatchLayout }): ReactNode {
  const { t } = useTranslation('batches');
  return (
    <>
      <h3 className="lb-h3">{t('layout.preview')}</h3>
      <p className="lb-muted">{t('layout.previewHint')}</p>
      <div className="lb-preview" tabIndex={0} role="region" aria-label={t('layout.preview')}>
        <table className="lb-table">
          <tbody>
            {layout.preview.map((cells, row) => (
              <tr key={row} className={row === layout.headerRow - 1 ? 'lb-head-row' : undefined}>
                <th scope="row">{row + 1}</th>
                {cells.map((cell, column) => <td key={column} title={cell}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
