import unit, { reporters } from './jest.config.mjs';

/** Integration tests: real servers. They fail, never skip, when one is missing. */
export default {
  ...unit,
  reporters: reporters('itest.json'),
  testMatch: ['<rootDir>/src/**/*.itest.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
};
