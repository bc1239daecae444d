import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { OutgoingMessage } from './kafka-port.js';
import { requestsOf } from './kafkajs-producer.js';

test('requests keep the order and stay below what a broker takes, a larger message going alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_200_000 }), { maxLength: 30 }), (sizes) => {
      const messages = sizes.map((size, n): OutgoingMessage => ({ topic: 't', key: String(n), headers: {}, value: Buffer.alloc(size) }));
      const requests = [...requestsOf(messages)];
      expect(requests.flat()).toEqual(messages);
      for (const request of requests) {
        expect(request.length).toBeGreaterThan(0);
        if (request.length > 1) expect(request.reduce((sum, { value }) => sum + value!.length, 0)).toBeLessThan(900 * 1024);
      }
    }),
    { numRuns: 20 },
  );
});
