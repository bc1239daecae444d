import type { BatchDifference } from '@lianban/contracts';
import { formatCount, formatInstant, Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brake } from './brake.js';

type Version = BatchDifference['previousVersions'][number];

/** What the version would change, beside the last three versions, so that an odd number is seen. */
export function Difference({ difference, approvals }: { difference: BatchDifference; approvals: number }): ReactNode {
  const { t } = useTranslation('batches');
  const facts = [['before', difference.previousRows], ['after', difference.rowsAfter], ['unchanged', difference.unchanged], ['held', difference.held], ['unreadable', difference.unreadable]] as const;
  return (
    <Section title={t('difference.title')}>
      {difference.brake.needed ? <Brake brake={difference.brake} approvals={approvals} /> : null}
      <dl className="lb-counts lb-gap">{facts.map(([key, value]) => <div key={key}><dt>{t(`difference.${key}`)}</dt><dd>{formatCount(value)}</dd></div>)}</dl>
      {difference.held > 0 ? <p className="lb-muted">{t('difference.heldHint')}</p> : null}
      {difference.unreadable > 0 ? <p className="lb-muted">{t('difference.unreadableHint')}</p> : null}
      {difference.previousVersions.length === 0 ? <p className="lb-muted">{t('difference.first')}</p> : null}
      <div className="lb-scroll-x" tabIndex={0} role="region" aria-label={t('difference.table')}>
        <table className="lb-table">
          <caption className="lb-sr">{t('difference.table')}</caption>
          <thead><tr>{(['version', 'period', 'published', 'added', 'changed', 'left', 'rows'] as const).map((key, index) => <th key={key} scope="col" className={index > 2 ? 'lb-right' : undefined}>{t(`difference.${key}`)}</th>)}</tr></thead>
          <tbody>
            <tr><th scope="row">{t('difference.thisBatch')}</th><td /><td />{[difference.added, difference.changed, difference.left, difference.rowsAfter].map((value, index) => <td key={index} className="lb-right"><strong>{formatCount(value)}</strong></td>)}</tr>
            {difference.previousVersions.map((version) => <VersionRow key={version.version} version={version} />)}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function VersionRow({ version }: { version: Version }): ReactNode {
  return (
    <tr>
      <td>{formatCount(version.version)}</td><td>{version.period}</td><td>{formatInstant(version.publishedAt)}</td>
      {[version.added, version.changed, version.left, version.rows].map((value, index) => <td key={index} className="lb-right">{formatCount(value)}</td>)}
    </tr>
  );
}
