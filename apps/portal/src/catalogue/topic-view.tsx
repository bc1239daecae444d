import { formatCount, Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList } from '../casework/facts-list.js';
import { usePartyName } from '../exchange/party-name.js';
import type { TopicChannel, TopicDocument, TopicMessage } from './catalogue-api.js';
import { SchemaTable } from './schema-table.js';
import type { Schema } from './schema-rows.js';

const lastOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

/** One topic: who writes and reads it, how long it is kept, and its messages field by field. */
export function TopicView({ channel, document }: { channel: TopicChannel; document: TopicDocument }): ReactNode {
  const messages = Object.values(channel.messages).flatMap(({ $ref }) => document.components.messages[lastOf($ref)] ?? []);
  return (
    <>
      <Section title={<span className="lb-break">{channel.address}</span>}><TopicFacts channel={channel} /></Section>
      {messages.map((message) => <MessageView key={message.title} message={message} document={document} />)}
    </>
  );
}

function TopicFacts({ channel }: { channel: TopicChannel }): ReactNode {
  const { t } = useTranslation('catalogue');
  const partyName = usePartyName();
  const days = channel['x-retention-days'];
  const facts = [
    [t('messages.group'), channel.title], [t('messages.owner'), partyName(channel['x-owner'])], [t('messages.consumers'), channel['x-consumers'].map(partyName).join('、') || t('messages.noConsumers')], [t('messages.key'), channel['x-key']],
    [t('messages.ordering'), channel['x-ordering']], [t('messages.retention'), days === null ? t('messages.forever') : t('messages.days', { n: formatCount(days) })], [t('messages.partitions'), formatCount(channel.bindings.kafka.partitions)], [t('messages.dlq'), channel['x-dlq'] ?? t('messages.isDlq')],
  ] as const;
  return <FactsList facts={facts} />;
}

function MessageView({ message, document }: { message: TopicMessage; document: TopicDocument }): ReactNode {
  const { t } = useTranslation('catalogue');
  const payload = resolved(message.payload, document);
  const rows = message['x-rows'] && document.components.schemas[lastOf(message['x-rows'].schema)];
  return (
    <Section title={<>{message.title} <code>{message.name}</code></>}>
      {message.description ? <p>{message.description}</p> : null}
      <h3>{t('messages.headers')}</h3>
      <SchemaTable label={`${message.title} ${t('messages.headers')}`} schema={message.headers} />
      <h3>{t(rows ? 'messages.rows' : 'messages.payload')}</h3>
      <SchemaTable label={`${message.title} ${t('messages.payload')}`} schema={rows ?? payload} />
    </Section>
  );
}

function resolved(schema: Schema, document: TopicDocument): Schema {
  const reference = schema['$ref'];
  return typeof reference === 'string' ? (document.components.schemas[lastOf(reference)] ?? schema) : schema;
}
