import { describe, expect, test } from '@jest/globals';
import { objectAddress } from './audit-object.js';

describe('the page of an audited object', () => {
  test.each([
    ['batch/b-1', '/batches/b-1'], ['loan/1', '/loans/1'], ['step/subsidised-enrolment%2F1', '/steps/subsidised-enrolment%252F1'], ['accident-investigation/a', '/accidents/a'], ['share-alert/x', '/exchange/alerts/x'], ['replay-order/o', '/exchange/replays/o'],
    ['user/civil-officer', undefined], ['version/deaths/3', undefined], ['audit', undefined], ['person/p', undefined],
  ])('%s is %s for the auditor', (object, address) => expect(objectAddress(object, 'auditor')).toBe(address));

  test('who cannot open it is not led there', () => expect(objectAddress('batch/b-1', 'security-admin')).toBeUndefined());
});
