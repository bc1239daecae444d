import { departments } from '@lianban/contracts';
import { discretionBands } from '@lianban/procedure-enforcement-disclosure';
import { Section } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, type Fact } from '../../../casework/facts-list.js';
import { yuan } from '../../../form/yuan.js';
import type { DecisionPreview } from './decision-preview.js';

/** What follows from the decision, before it is recorded. */
export function DecisionCard({ preview, sum }: { preview: DecisionPreview; sum: boolean }): ReactNode {
  const { t } = useTranslation('decisions');
  const { major, performance, halts } = preview;
  const facts: Fact[] = [
    [t('card.due'), <Due key="due" preview={preview} />],
    [t('card.major'), major === null ? t('card.majorWaiting') : t(major ? 'card.isMajor' : 'card.notMajor')],
    ...(major === null ? [] : ([[t('card.performance'), t(performance ? 'card.performed' : 'card.notPerformed')]] as const)),
    ...(halts.length > 0 ? ([[t('card.halts'), halts.map((unit) => departments[unit]).join('、')]] as const) : []),
  ];
  return (
    <Section title={t('card.title')}>
      <div aria-live="polite">
        <FactsList facts={facts} />
        {sum ? <Band preview={preview} /> : null}
      </div>
      <p className="lb-muted" style={{ marginBottom: 0 }}>{t('card.hint')}</p>
    </Section>
  );
}

function Due({ preview: { due, warningOn } }: { preview: DecisionPreview }): ReactNode {
  const { t } = useTranslation(['decisions', 'safety']);
  if (!due) return t('decisions:card.dueWaiting');
  return (
    <>
      <strong>{t('decisions:card.dueIs', { date: due.dueOn })}</strong>
      {due.provisional ? <div>{t('decisions:card.provisional', { from: due.provisional.earliestOn, to: due.provisional.latestOn })}</div> : null}
      {warningOn ? <div className="lb-muted">{t('safety:warning.short', { date: warningOn })}</div> : null}
    </>
  );
}

function Band({ preview: { band } }: { preview: DecisionPreview }): ReactNode {
  const { t } = useTranslation('decisions');
  if (!band) return <p className="lb-muted">{t('card.bandWaiting')}</p>;
  const title = band.band ? t('card.bandIs', { band: discretionBands[band.band] }) : t('card.bandOutside');
  const range = t('card.bandRange', { least: yuan(band.leastFen), most: yuan(band.mostFen) });
  return <Alert type={band.reasonRequired ? 'warning' : 'info'} showIcon style={{ marginTop: 12 }} title={title} description={band.reasonRequired ? `${range}。${t('card.bandReason')}` : range} />;
}
