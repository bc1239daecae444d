import { describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { EncryptingPayloadCodec } from './payload-codec.js';
import { testCodecKeys } from './test-codec-keys.cases.js';

const payload = (value: unknown): Payload => defaultPayloadConverter.toPayload(value)!;
const value = (of: Payload): unknown => defaultPayloadConverter.fromPayload(of);

describe('EncryptingPayloadCodec', () => {
  const codec = new EncryptingPayloadCodec(testCodecKeys());

  it('gives back what it encrypted, and nothing of it is readable', async () => {
    const [sealed] = await codec.encode([payload({ caseId: 'case-in-clear' })]);
    expect(Buffer.from(sealed!.data!).includes('case-in-clear')).toBe(false);
    expect(value((await codec.decode([sealed!]))[0]!)).toEqual({ caseId: 'case-in-clear' });
  });

  it('reads what an older key encrypted, and refuses an unknown one', async () => {
    const [old] = await new EncryptingPayloadCodec(testCodecKeys('codec-old')).encode([payload(1)]);
    const rotated = testCodecKeys('codec-new', 'codec-old');
    const former = testCodecKeys('codec-old').current;
    const both = { ...rotated, get: (id: string) => (id === 'codec-old' ? former : rotated.get(id)) };
    expect(value((await new EncryptingPayloadCodec(both).decode([old!]))[0]!)).toBe(1);
    await expect(codec.decode([old!])).rejects.toMatchObject({ code: 'CRYPTO.KEY_UNKNOWN' });
  });

  it('refuses an altered payload', async () => {
    const [sealed] = await codec.encode([payload('x')]);
    const data = Uint8Array.from(sealed!.data!);
    data[data.length - 1]! ^= 1;
    await expect(codec.decode([{ ...sealed, data }])).rejects.toMatchObject({ code: 'CRYPTO.ALTERED' });
  });

  it('leaves payloads alone that were written in clear', async () => {
    expect(value((await codec.decode([payload('clear')]))[0]!)).toBe('clear');
  });
});
