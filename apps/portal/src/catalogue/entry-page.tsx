import type { CatalogueDetail } from '@lianban/contracts';
import { Page, QueryView, Section, useDownload } from '@lianban/ui';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FactsList } from '../casework/facts-list.js';
import { Basis } from './catalogue-columns.js';
import { useEntry } from './catalogue-api.js';
import { Changes } from './changes.js';
import { CompareSchema } from './compare-schema.js';
import { DecideDialog } from './decide-dialog.js';
import { EntryFields } from './entry-fields.js';
import { Lists } from './lists.js';
import { Metadata } from './metadata.js';
import { Sample } from './sample.js';

/** One share: who, why, by which article, in which shape, and who said no. */
export default function EntryPage(): ReactNode {
  const { share = '' } = useParams();
  return <QueryView query={useEntry(share)} rows={10}>{(entry) => <EntryBody entry={entry} />}</QueryView>;
}

function EntryBody({ entry }: { entry: CatalogueDetail }): ReactNode {
  const { t } = useTranslation('catalogue');
  const [asked, setAsked] = useState<CatalogueDetail['actions'][number] | null>(null);
  const actions = entry.actions.map((action) => <Button key={action} danger={action === 'declined'} onClick={() => setAsked(action)}>{t(`decide.${action}`)}</Button>);
  return (
    <Page title={entry.title} lead={entry.abstract} actions={actions.length > 0 ? actions : undefined}>
      <p><Link to="/catalogue">← {t('detail.back')}</Link></p>
      <About entry={entry} />
      <Section title={t('detail.metadata')}><p className="lb-muted">{t('detail.metadataNote')}</p><Metadata entry={entry} /></Section>
      {entry.lists.length > 0 ? <Section title={t('detail.lists')}><Lists lists={entry.lists} /></Section> : null}
      <Section title={t('detail.fields')} extra={entry.schemaPath ? <Download path={entry.schemaPath} /> : undefined}><EntryFields fields={entry.fields} /></Section>
      {entry.sample.length > 0 ? <Section title={t('detail.sample')}><Sample entry={entry} /></Section> : null}
      {entry.lists.length > 0 ? <Section title={t('detail.changes')}><Changes changes={entry.changes} /></Section> : null}
      {entry.schemaPath ? <Section title={t('compare.title')}><CompareSchema entry={entry} /></Section> : null}
      {asked ? <DecideDialog entry={entry} decision={asked} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}

function About({ entry }: { entry: CatalogueDetail }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { contact } = entry;
  const facts = [
    [t('detail.giver'), entry.giver?.name ?? t('nobody')], [t('detail.receivers'), entry.receivers.map(({ name }) => name).join('、') || t('nobody')], [t('detail.purpose'), entry.purpose],
    [t('detail.basis'), <Basis key="basis" entry={entry} all />], [t('detail.promise'), entry.frequency], [t('detail.contact'), contact ? `${contact.office} ${contact.name} ${contact.phone}` : t('detail.noContact')], [t('detail.declined'), <Declined key="declined" entry={entry} />],
  ] as const;
  return <Section title={t('detail.about')}><FactsList facts={facts} /></Section>;
}

function Declined({ entry }: { entry: CatalogueDetail }): ReactNode {
  const { t } = useTranslation('catalogue');
  if (entry.declinedBy.length === 0) return t('detail.noDeclined');
  return entry.declinedBy.map((one) => <div key={one.party}>{t('detail.declinedBy', { name: one.name, on: one.on, reason: one.reason })}</div>);
}

function Download({ path }: { path: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const download = useDownload();
  return <Button loading={download.isPending} onClick={() => download.mutate({ path })}>{t('detail.download')}</Button>;
}
