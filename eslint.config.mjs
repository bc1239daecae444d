import { readdirSync } from 'node:fs';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { sourceBoundaries, testBoundaries } from './scripts/lint/module-boundaries.mjs';
import noRealIdNumber from './scripts/lint/no-real-id-number.mjs';
import { IMPURE_GLOBALS, IMPURE_SYNTAX, NODE_BUILT_INS } from './scripts/lint/purity.mjs';
import routeHasRule from './scripts/lint/route-has-rule.mjs';

const TESTS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.itest.ts', '**/*.e2e.ts', '**/*.cases.ts'];
const PURE = ['libs/{kernel,calendar,gazette,contracts,deadlines,steps,disclosure,rules}/src/**/*.ts', 'libs/procedures/*/src/**/*.ts'];
const WORKFLOWS = ['workflows/*/src/**/*.ts'];
const DOM = ['apps/portal/src/**/*.{ts,tsx}', 'libs/ui/src/**/*.{ts,tsx}'];
/** Long by nature: data written out row by row. */
const TABLES = ['**/migrations/**', '**/*.cases.ts', '**/*.table.ts', '**/*.data.ts', '**/*.messages.ts', '**/texts/**', '**/*.vectors.ts'];

const noActivityCode = {
  group: ['**/*.activities.js', '*/activities'],
  allowTypeImports: true,
  message: 'A workflow sees activities as types; proxyActivities() calls them.',
};
const noWorkflowCode = {
  regex: '^@lianban/workflow-[a-z-]+$',
  message: 'Only the doors ./messages and ./activities of a workflow package may be imported; its code is bundled by the worker.',
};

/** Apps export nothing, so the graph does not see an import of one; it is refused by name. */
const noApp = {
  regex: `^@lianban/(${readdirSync(new URL('apps', import.meta.url)).join('|')})(/|$)`,
  message: 'An app imports no other app; what both need belongs into a library.',
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.lianban/**', '**/test-results/**', '**/playwright-report/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin, lianban: { rules: { 'no-real-id-number': noRealIdNumber, 'route-has-rule': routeHasRule } } },
    rules: { 'max-lines': ['error', 300], 'lianban/no-real-id-number': 'error' },
  },
  { files: ['**/*.{ts,tsx}'], extends: [tseslint.configs.recommended] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      // A zod schema and its type share one name.
      '@typescript-eslint/no-redeclare': 'off',
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      '@nx/enforce-module-boundaries': sourceBoundaries,
    },
  },
  {
    files: PURE,
    ignores: TESTS,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NODE_BUILT_INS] }],
      'no-restricted-syntax': ['error', ...IMPURE_SYNTAX],
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
    },
  },
  { files: WORKFLOWS, ignores: TESTS, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NODE_BUILT_INS, noActivityCode] }] } },
  { files: ['workflows/*/src/**/*.workflow.ts'], rules: { 'max-lines': ['error', 120] } },
  { files: ['**/*.rule.ts'], rules: { 'max-lines': ['error', 80] } },
  { files: DOM, ignores: TESTS, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NODE_BUILT_INS, noApp] }] } },
  { files: ['apps/*/src/**/*.ts', 'libs/*/src/**/*.ts'], ignores: [...PURE, ...DOM, ...TESTS], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noWorkflowCode, noApp] }] } },
  { files: ['{apps,libs}/*/src/**/*.controller.ts'], rules: { 'lianban/route-has-rule': 'error' } },
  {
    files: TESTS,
    rules: { '@nx/enforce-module-boundaries': testBoundaries, 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: TABLES, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  { files: ['**/id-number.vectors.ts'], rules: { 'lianban/no-real-id-number': 'off' } },
);
