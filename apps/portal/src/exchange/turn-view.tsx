import type { WhoseTurn } from '@lianban/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Whose turn it is, and whom to call. */
export function TurnView({ turn }: { turn: WhoseTurn | null }): ReactNode {
  const { t } = useTranslation('exchange');
  if (!turn) return <span className="lb-muted">{t('columns.nobody')}</span>;
  return (
    <div>
      <div>{turn.officeName}</div>
      <div className="lb-muted">{turn.contact ? <>{t('contact', { name: turn.contact.name })} <a href={`tel:${turn.contact.phone}`} className="lb-number lb-link">{turn.contact.phone}</a></> : t('noContact')}</div>
    </div>
  );
}
