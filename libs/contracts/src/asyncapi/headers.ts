import { listOwner, type ListId } from '../lists/list-ids.js';
import { replayHeaders } from '../messages/letter.v1.js';
import type { SchemaObject } from '../schemas/compare/json-schema.js';

const id = { 'message-id': { type: 'string', description: '消息的唯一标识；重复到达的不再生效' } };
const digits = { type: 'string', pattern: '^\\d+$' };

/** Of a message that is sent again to one consumer. */
const replay = {
  [replayHeaders.letter]: { type: 'string', description: '重放的死信' }, [replayHeaders.consumer]: { type: 'string', description: '只有这个使用方处理，其他的略过' }, [replayHeaders.attempt]: { ...digits, description: '第几次重放' },
};

/** What a type of message carries beside the common headers. */
const own: Record<string, { properties: SchemaObject; required: string[] }> = {
  'share-manifest.v1': {
    properties: { department: { type: 'string' }, list: { type: 'string' }, version: digits, 'resend-request': { type: 'string', description: '应请求重发时，请求的标识' } }, required: ['department', 'list', 'version'],
  },
  'dead-letter.v1': { properties: { 'reason-code': { type: 'string' } }, required: ['reason-code'] },
};

/** Headers as they are sent, all as text. */
export function headersOf(type: string): SchemaObject {
  const { properties = {}, required = [] } = own[type] ?? {};
  return { type: 'object', properties: { ...id, type: { type: 'string', const: type }, ...properties, ...replay }, required: ['message-id', 'type', ...required] };
}

export function chunkHeaders(list: ListId): SchemaObject {
  const properties = { ...id, type: { type: 'string', const: 'share-chunk.v1' }, department: { type: 'string', const: listOwner[list] }, list: { type: 'string', const: list }, version: digits, chunk: digits };
  return { type: 'object', properties, required: Object.keys(properties) };
}
