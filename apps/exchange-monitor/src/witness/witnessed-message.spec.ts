import { describe, expect, test } from '@jest/globals';
import { shareTopic } from '@lianban/contracts';
import { sha256Hex } from '@lianban/crypto';
import type { IncomingMessage } from '@lianban/messaging';
import { isContractKnown, witnessed } from './witnessed-message.js';

const LIST = 'deaths';
const keys = { verifyAt: () => true };
const headers = { type: 'share-chunk.v1', department: 'civil-affairs', list: LIST, version: '3', chunk: '2' };
const value = Buffer.from('sealed bytes');
const seen = (over: Partial<IncomingMessage> = {}) => witnessed(keys, LIST, { topic: shareTopic(LIST), partition: 0, offset: '7', key: '1', headers, value, ...over });

describe('what a message shows without any key', () => {
  test('a chunk: its number, digest and size, not its bytes', () => expect(seen()).toEqual({ list: LIST, chunk: { version: 3, chunk: 2, sha256: sha256Hex(value), bytes: value.length } }));
  test.each([
    ['a type that nobody knows', { headers: { type: 'else' } }, 'MESSAGE.TYPE_UNKNOWN'],
    ['a chunk without a number', { headers: { ...headers, chunk: 'x' } }, 'SHARE.CHUNK_MALFORMED'],
    ['a chunk without bytes', { value: null }, 'SHARE.CHUNK_MALFORMED'],
    ['a chunk of another list', { headers: { ...headers, list: 'veterans' } }, 'SHARE.WRONG_TOPIC'],
    ['a chunk of another department', { headers: { ...headers, department: 'tax' } }, 'SHARE.WRONG_TOPIC'],
    ['a manifest that is no JSON', { headers: { type: 'share-manifest.v1' } }, 'MESSAGE.UNREADABLE'],
    ['a manifest of another shape', { headers: { type: 'share-manifest.v1' }, value: Buffer.from('{"type":"share-manifest.v2"}') }, 'MESSAGE.SHAPE:type'],
  ])('%s is a fault', (_, over, fault) => expect(seen(over)).toMatchObject({ list: LIST, fault }));
});

test('only released versions of a contract are known', () => expect([isContractKnown(LIST, '1'), isContractKnown(LIST, '99'), isContractKnown('persons-to-collect', '1')]).toEqual([true, false, true]));
