import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { correctablePaths, correctMessage } from './correct-message.js';
import { readPointer, replaceAt, writePointer } from './json-pointer.js';
import { maskMessage } from './mask-message.js';

const digest = 'a3'.repeat(32);
const office = {
  type: 'office.v1', id: 'tax', department: 'tax', county: null, name: '市税务局', contactName: '王值班', contactPhone: '13800001234', answersFor: ['360202'], sequence: 3,
};
const clock = { type: 'clock.v1', offsetSeconds: 5, sequence: 1 };

describe('what is shown of a message', () => {
  test('hides who a person is, shortens digests, leaves the rest', () => {
    const { value, clear } = maskMessage({
      ...office, note: '请联系 13800001234', list: [{ idNumber: '360299199001010011', digest }], 'k/~': 1, '360299199001010011': 2, big: 6222000011112222333,
    });
    expect(value).toMatchObject({ name: '市税务局', contactName: '〔已遮蔽〕', contactPhone: '〔已遮蔽〕', note: '请联系 [手机号码]', list: [{ idNumber: '〔已遮蔽〕', digest: 'a3a3a3a3…' }] });
    expect(JSON.stringify(value)).not.toMatch(/王值班|13800001234|360299199001010011|62220000/);
    expect(clear).toEqual(expect.arrayContaining(['/name', '/answersFor/0', '/county', '/k~1~0', '/sequence']));
    expect(clear).not.toEqual(expect.arrayContaining(['/contactName']));
  });

  test('the name in any other message is hidden', () => {
    expect(maskMessage({ type: 'x.v1', name: '张三', officeName: '市税务局', rows: { name: ['李四'] } }).value).toEqual({ type: 'x.v1', name: '〔已遮蔽〕', officeName: '市税务局', rows: { name: ['〔已遮蔽〕'] } });
  });

  test('numbers of persons never come through, wherever they stand', () => {
    const planted = fc.constantFrom('360299199001010011', '13800001234', '6222 0000 1111 2222 333');
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, planted, planted.map((text) => `前${text}后`), fc.integer(), fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(fc.oneof(fc.string(), planted), tie('tree'), { maxKeys: 4, noNullPrototype: true })),
    }));
    fc.assert(fc.property(tree, (value) => {
      expect(JSON.stringify(maskMessage(value).value)).not.toMatch(/360299199001010011|13800001234|6222 0000 1111/);
    }));
  });
});

describe('a correction', () => {
  test('changes what is shown as it is, and the result fits the shape of its type', () => {
    expect(correctMessage({ ...clock, offsetSeconds: 'five' }, [{ path: '/offsetSeconds', value: 5 }])).toEqual(clock);
    expect(() => correctMessage({ ...clock, offsetSeconds: 'five' }, [{ path: '/sequence', value: 2 }])).toThrow(expect.objectContaining({ code: 'LETTER_CORRECTION_INVALID' }) as never);
  });

  test.each([
    [office, '/contactPhone', '13900000000'], [office, '/contactName', '某'], [clock, '/type', 'x'], [clock, '/absent', 1], [office, '/name', '360299199001010011'],
    [{ ...clock, signature: {} }, '/sequence', 2], [{ ...clock, type: 'unheard.v1' }, '/sequence', 2], ['text', '', 1], [JSON.parse('{"type":"clock.v1","__proto__":{"x":1}}'), '/__proto__/x', 2],
  ] as const)('of %j at %s is refused', (value, path, next) => {
    expect(() => correctMessage(value, [{ path, value: next }])).toThrow(expect.objectContaining({ code: 'LETTER_NOT_CORRECTABLE' }) as never);
  });

  test('a signed message may not be changed at all', () => {
    expect(correctablePaths({ ...clock, signature: null })).toEqual([]);
  });

  test('paths lead back to where they came from', () => {
    fc.assert(fc.property(fc.array(fc.string()), (path) => expect(readPointer(writePointer(path))).toEqual(path)));
    expect(replaceAt({ a: [1, { 'b/c': 2 }] }, readPointer('/a/1/b~1c'), 3)).toEqual({ a: [1, { 'b/c': 3 }] });
  });
});
