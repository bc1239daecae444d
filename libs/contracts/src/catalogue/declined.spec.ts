import { describe, expect, it } from '@jest/globals';
import { departmentsOfConsumer, isDeclined, isDeclinedByGiver } from './declined.js';

describe('a share that a party declined', () => {
  it('goes to it no more, and to the others still', () => {
    const declined = [{ share: 'persons-to-collect', party: 'tax' as const }];
    expect(isDeclined('persons-to-collect', 'tax', declined)).toBe(true);
    expect(isDeclinedByGiver('persons-to-collect', declined)).toBe(false);
    expect(isDeclined('persons-to-collect', 'audit', declined)).toBe(false);
  });

  it('goes to nobody when the giver declined it', () => {
    const declined = [{ share: 'fund-account-statement', party: 'account-bank' as const }];
    expect(isDeclinedByGiver('fund-account-statement', declined)).toBe(true);
    expect(isDeclined('fund-account-statement', 'loan-fund', declined)).toBe(true);
  });

  it('is one that the text only implies: an explicit one stands whatever was said', () => {
    expect(isDeclined('deaths', 'medical-insurance', [{ share: 'deaths', party: 'civil-affairs' }])).toBe(false);
  });

  it('knows the departments behind a service', () => {
    expect(departmentsOfConsumer('loan-fund')).toEqual(['transfer-service-office']);
    expect(departmentsOfConsumer('health')).toEqual(['health']);
    expect(departmentsOfConsumer('no-such')).toEqual([]);
  });
});
