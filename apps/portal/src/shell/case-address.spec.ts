import { expect, it } from '@jest/globals';
import { caseAddress, caseQueue } from './case-address.js';

it.each([['subsidised-enrolment', '/cases/c%2F1'], ['loan-renewal', '/loans/c%2F1'], ['enforcement-disclosure', '/enforcement/c%2F1'], ['decision-performance', '/performance/c%2F1'], ['accident-investigation', '/accidents/c%2F1'], ['share-alert', '/exchange/alerts/c%2F1'], ['unknown', undefined]])('a case of %s is at %s', (procedure, address) => {
  expect(caseAddress({ procedure, caseId: 'c/1' })).toBe(address);
});

it('knows the queue of a procedure that has cases here, and no other', () => {
  expect(caseQueue('accident-investigation')).toBe('/accidents');
  expect(() => caseQueue('unknown')).toThrow(RangeError);
});
