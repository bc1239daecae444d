import { sampleRows } from '../catalogue/sample-rows.js';
import { listTitle } from '../lists/list-title.js';
import type { ListId } from '../lists/list-ids.js';
import { listIds } from '../lists/list-ids.js';
import { topicConfig } from '../messages/topic-config.js';
import { shareTopic } from '../messages/topics.js';
import type { SchemaObject } from '../schemas/compare/json-schema.js';
import { currentSchemas } from '../schemas/current-schemas.js';
import { messageTitles } from '../schemas/message-titles.js';
import { chunkHeaders, headersOf } from './headers.js';
import { topicFacts, type TopicFacts } from './topic-facts.js';

/** What the binding has a word for; the rest of a topic's configuration is in the page of topics. */
const bindingLimits = ['retention.ms', 'delete.retention.ms'] as const;

const intro = [
  '联办各服务之间的主题与消息，由契约生成，与代码一致。',
  '联办是建立在省级政务数据共享平台之上的业务协同层，只协调本市各部门之间的报送、接收与办理，不是新的共享交换平台，也不取代它。',
  '消息头 message-id 与 type 相当于 CloudEvents 的 id 与 type；同一 message-id 只生效一次。消息不含明文个人信息：名单的行在加密的数据块中，键是摘要的分桶。',
  '一个主题的主版本之内，结构只能兼容地变化；不兼容的变化另立新主版本的主题。',
].join('\n\n');

const ref = (room: string, name: string): { $ref: string } => ({ $ref: `#/components/${room}/${name}` });
const chunkOf = (list: ListId): string => `${shareTopic(list)}.chunk`;

function channel({ spec, title, list, messages, key, ordering, consumers, dlq, retentionDays }: TopicFacts): SchemaObject {
  const told = topicConfig(spec);
  const configuration = { 'cleanup.policy': [spec.cleanup], ...Object.fromEntries(bindingLimits.flatMap((name) => (told[name] === undefined ? [] : [[name, Number(told[name])]]))) };
  const carried = Object.fromEntries([...messages, ...(list ? [chunkOf(list)] : [])].map((name) => [name, ref('messages', name)]));
  return {
    address: spec.name, title: list ? listTitle(list) : title, messages: carried,
    bindings: { kafka: { topic: spec.name, partitions: spec.partitions, topicConfiguration: configuration, bindingVersion: '0.5.0' } },
    'x-group': title, 'x-owner': spec.owner, 'x-key': key, 'x-ordering': ordering, 'x-consumers': consumers, 'x-dlq': dlq,
    'x-retention-days': retentionDays, 'x-compaction': spec.cleanup === 'compact',
  };
}

function operation({ spec, list, messages }: TopicFacts): SchemaObject {
  const channelRef = { $ref: `#/channels/${spec.name}` };
  const names = [...messages, ...(list ? [chunkOf(list)] : [])];
  return { action: 'send', channel: channelRef, messages: names.map((name) => ({ $ref: `#/channels/${spec.name}/messages/${name}` })) };
}

function jsonMessages(): [string, SchemaObject][] {
  return Object.entries(messageTitles).map(([name, title]) => [name, { name, title, contentType: 'application/json', headers: headersOf(name), payload: ref('schemas', name) }]);
}

function chunkMessage(list: ListId): [string, SchemaObject] {
  const description = '值是 JSON Lines 经 gzip 压缩后用本版本的数据密钥加密的字节；解开后每行的结构见 x-rows。';
  return [chunkOf(list), {
    name: 'share-chunk.v1', title: `${listTitle(list)}：数据块`, description, contentType: 'application/octet-stream', headers: chunkHeaders(list),
    payload: { type: 'string', format: 'binary' }, 'x-rows': { schema: `#/components/schemas/${shareTopic(list)}` },
  }];
}

function schemas(): SchemaObject {
  return Object.fromEntries(currentSchemas().map(({ name, schema, list }) => {
    const { $schema: _dialect, $id: _id, ...plain } = schema;
    return [name, list ? { ...plain, 'x-sample-fields': sampleRows(list) } : plain];
  }));
}

/** Every topic of the platform with its messages, as AsyncAPI 3.0; pure, the same contracts give the same document. */
export function asyncApiDocument(): SchemaObject {
  const facts = topicFacts();
  return {
    asyncapi: '3.0.0',
    info: { title: '联办消息接口', version: '1.0.0', description: intro },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(facts.map((one) => [one.spec.name, channel(one)])),
    operations: Object.fromEntries(facts.map((one) => [`send.${one.spec.name}`, operation(one)])),
    components: { messages: Object.fromEntries([...jsonMessages(), ...listIds.map(chunkMessage)]), schemas: schemas() },
  };
}
