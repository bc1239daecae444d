import type { ShareStateView } from '@lianban/contracts';
import { formatCount } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../shell/session.js';
import { mayInExchange } from '../exchange-rights.js';
import { lettersOfShare } from '../letters/letters-address.js';

type Known = Pick<ShareStateView, 'list' | 'consumer' | 'volume' | 'schemaBreaks' | 'deadLetters' | 'contract'>;

/** Volume against the usual, breaks of the schema, dead letters, versions of the contract. */
export function DataCell({ share }: { share: Known }): ReactNode {
  const { t } = useTranslation('exchange');
  const { contract, schemaBreaks } = share;
  return (
    <div className="lb-col-data">
      <Volume volume={share.volume} />
      {schemaBreaks > 0 ? <div className="lb-light-red">{t('data.breaks', { n: formatCount(schemaBreaks) })}</div> : null}
      {share.deadLetters > 0 ? <Letters share={share} /> : null}
      <div className={contract.spread ? 'lb-light-red' : 'lb-muted'}>
        {contract.spread ? t('data.spread', { given: contract.given ?? t('data.noContract'), read: contract.read ?? t('data.noContract') }) : t('data.contract', { v: contract.given ?? contract.read ?? t('data.noContract') })}
      </div>
    </div>
  );
}

function Volume({ volume }: Pick<Known, 'volume'>): ReactNode {
  const { t } = useTranslation('exchange');
  if (!volume) return <div className="lb-muted">{t('data.unknown')}</div>;
  const usual = volume.usual === null ? '' : `，${t('data.usual', { n: formatCount(Math.round(volume.usual)) })}`;
  return <div>{volume.unusual ? <strong className="lb-light-yellow">{t('data.unusual')} </strong> : null}{t('data.volume', { n: formatCount(volume.changes) })}<span className="lb-muted">{usual}</span></div>;
}

function Letters({ share }: { share: Known }): ReactNode {
  const { t } = useTranslation('exchange');
  const { activePost } = useSession();
  const words = t('data.letters', { n: formatCount(share.deadLetters) });
  return <div>{mayInExchange(activePost.role, 'letters-read') ? <Link to={lettersOfShare(share)} className="lb-light-red lb-link">{words}</Link> : <span className="lb-light-red">{words}</span>}</div>;
}
