import { describe, expect, it } from '@jest/globals';
import { offersOf, resolutionStepOf, type Offer } from './offers.js';

const offer = (action: Offer['action'], primary = false, code: Offer['code'] = null): Offer => ({ action, code, outcomes: [], atCounter: false, primary });

describe('what a post may do', () => {
  it('is one primary action and the rest beside it; uploading stands among the papers', () => {
    const offers = offersOf([offer('upload'), offer('withdraw'), offer('complete', true, 'initial-review'), offer('ask-supplement')]);
    expect(offers.primary?.action).toBe('complete');
    expect(offers.others.map(({ action }) => action)).toEqual(['withdraw', 'ask-supplement']);
    expect(offers.mayUpload).toBe(true);
  });

  it('is nothing for who only watches', () => expect(offersOf([])).toEqual({ primary: null, others: [], mayUpload: false }));

  it('takes resolutions on the three steps of the leading group alone', () => {
    expect(resolutionStepOf(offer('sign-resolution', true, 'overlong-fee'))).toBe('overlong-fee');
    expect(() => resolutionStepOf(offer('sign-resolution', true, 'approval'))).toThrow(RangeError);
  });
});
