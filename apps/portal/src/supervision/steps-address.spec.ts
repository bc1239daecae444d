import { describe, expect, it } from '@jest/globals';
import { BoardStepQuery } from '@lianban/contracts';
import { stepsAddress } from './steps-address.js';

describe('stepsAddress', () => {
  it.each([
    [stepsAddress('county', '360202', 'red'), { county: '360202', light: 'red' }],
    [stepsAddress('county', 'city'), { county: 'city' }],
    [stepsAddress('department', 'civil-affairs'), { department: 'civil-affairs' }],
    [stepsAddress('procedure', ''), {}],
  ])('%s is a query the service takes', (address, expected) => {
    const query = Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? ''));
    expect(BoardStepQuery.parse(query)).toMatchObject(expected);
  });
});
