import type { LetterCorrection, LetterDetail } from '@lianban/contracts';
import { formatBytes, formatCount, formatInstant, Page, QueryView, Section } from '@lianban/ui';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FactsList } from '../../casework/facts-list.js';
import { useSession } from '../../shell/session.js';
import { mayInExchange } from '../exchange-rights.js';
import { usePartyName } from '../party-name.js';
import { CorrectionForm } from './correction-form.js';
import { lettersAddress } from './letters-address.js';
import type { Ordering } from './letter-list.js';
import { useLetter } from './letters-api.js';
import { LetterStateWord } from './letter-state.js';
import { OrderDialog } from './order-dialog.js';
import { Payload } from './payload.js';

/** One dead letter: why it was not taken, what it says (masked), what can be corrected, what was done about it. */
export default function LetterPage(): ReactNode {
  const { id = '' } = useParams();
  return <QueryView query={useLetter(id)} rows={8}>{(detail) => <LetterBody detail={detail} />}</QueryView>;
}

type Asked = Pick<Ordering, 'kind'> & { correction?: LetterCorrection };

function LetterBody({ detail }: { detail: LetterDetail }): ReactNode {
  const { t } = useTranslation('letters');
  const { activePost } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { letter } = detail;
  const orders = mayInExchange(activePost.role, 'letters-order') && letter.state === 'open';
  const close = (): void => setAsked(null);
  return (
    <Page title={t('letter.title')} lead={<span className="lb-break">{letter.reason}</span>} actions={orders ? <><Button type="primary" onClick={() => setAsked({ kind: 'replay' })}>{t('letter.replay')}</Button><Button onClick={() => setAsked({ kind: 'discard' })}>{t('letter.discard')}</Button></> : undefined}>
      <p><Link to={lettersAddress({ topic: letter.topic, consumer: letter.consumer, reasonCode: letter.reasonCode })}>← {t('list.title')}</Link></p>
      <div className="lb-grid-side">
        <div>
          <Section title={t('letter.payload')}><Payload payload={detail.payload} /></Section>
          {orders && detail.payload.kind === 'json' ? <Section title={t('letter.correct')}><CorrectionForm detail={detail} onCorrected={(correction) => setAsked({ kind: 'replay', correction })} /></Section> : null}
        </div>
        <div>
          <Section title={t('letter.facts')}><Facts detail={detail} /></Section>
          <Section title={t('letter.events')}><Events events={detail.events} /></Section>
        </div>
      </div>
      {asked ? <OrderDialog {...asked} selection={{ letterIds: [letter.id] }} onClose={close} onDone={close} /> : null}
    </Page>
  );
}

function Facts({ detail: { letter, share } }: { detail: LetterDetail }): ReactNode {
  const { t } = useTranslation('letters');
  const partyName = usePartyName();
  const facts = [
    [t('list.state'), <LetterStateWord key="state" state={letter.state} />], [t('list.reason'), <code key="reason">{letter.reasonCode}</code>], [t('groups.topic'), letter.topic], [t('letter.offset'), `${letter.partition} / ${letter.offset}`], [t('list.key'), letter.key],
    [t('letter.consumer'), partyName(letter.consumer)], [t('list.type'), letter.messageType ?? t('list.unknownType')], [t('list.bytes'), formatBytes(letter.bytes)], [t('list.tries'), t('list.triesOf', { tries: formatCount(letter.tries), attempts: formatCount(letter.attempts) })], [t('list.at'), formatInstant(letter.at)],
  ] as const;
  return <><FactsList facts={facts} />{share ? <p className="lb-note">{t('order.shareNote')} <Link to={`/exchange?list=${encodeURIComponent(share.list)}`} className="lb-link">{t('order.openShare')}</Link></p> : null}</>;
}

function Events({ events }: Pick<LetterDetail, 'events'>): ReactNode {
  const { t } = useTranslation('letters');
  if (events.length === 0) return <p className="lb-muted">{t('letter.noEvents')}</p>;
  return (
    <ol className="lb-timeline">
      {events.map((event, index) => <li key={event.at + index}><time dateTime={event.at}>{formatInstant(event.at)}</time><div><strong>{event.what}</strong> {event.by}</div>{event.reason ? <div className="lb-break">{event.reason}</div> : null}</li>)}
    </ol>
  );
}
