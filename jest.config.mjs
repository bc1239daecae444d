import { fileURLToPath } from 'node:url';

export const reporters = (file) => ['default', [fileURLToPath(new URL('./scripts/lib/results-reporter.mjs', import.meta.url)), { file }]];

const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, tsx: false },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

/** Unit and property tests: no server, no network. */
export default {
  testEnvironment: 'node',
  reporters: reporters('unit.json'),
  testEnvironmentOptions: { customExportConditions: ['@lianban/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
};
