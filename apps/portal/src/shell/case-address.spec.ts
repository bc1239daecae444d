import { expect, it } from '@jest/globals';
import { caseAddress } from './case-address.js';

it.each([['subsidised-enrolment', '/cases/c%2F1'], ['loan-renewal', '/loans/c%2F1'], ['unknown', undefined]])('a case of %s is at %s', (procedure, address) => {
  expect(caseAddress({ procedure, caseId: 'c/1' })).toBe(address);
});
