const BOUNDARY = '@nx/enforce-module-boundaries';
const IMPORTS = '@typescript-eslint/no-restricted-imports';

export interface Probe {
  /** The rule in words. */
  named: string;
  /** The file that would break it; it is never written. */
  filePath: string;
  code: string;
  ruleId: string;
}

/** One planted violation per rule. A rule that cannot be seen to fail is not a rule. */
export const probes: Probe[] = [
  { named: 'pure code imports no node library', filePath: 'libs/contracts/src/probe.ts', code: "export { startServers } from '@lianban/stack';", ruleId: BOUNDARY },
  { named: 'pure code imports no library but zod and temporal-polyfill', filePath: 'libs/contracts/src/probe.ts', code: "import pg from 'pg';\nexport default pg;", ruleId: BOUNDARY },
  { named: 'pure code imports no Node built-in', filePath: 'libs/calendar/src/probe.ts', code: "export { readFileSync } from 'node:fs';", ruleId: IMPORTS },
  { named: 'pure code imports no Node built-in by its short name', filePath: 'libs/procedures/subsidised-enrolment/src/probe.ts', code: "export { readFileSync } from 'fs';", ruleId: IMPORTS },
  { named: 'pure code reads no clock', filePath: 'libs/rules/src/probe.ts', code: 'export const at = Date.now();', ruleId: 'no-restricted-syntax' },
  { named: 'pure code makes no date of now', filePath: 'libs/kernel/src/probe.ts', code: 'export const at = new Date();', ruleId: 'no-restricted-syntax' },
  { named: 'pure code draws no lots', filePath: 'libs/gazette/src/probe.ts', code: 'export const lot = Math.random();', ruleId: 'no-restricted-syntax' },
  { named: 'pure code reads no environment', filePath: 'libs/contracts/src/probe.ts', code: "export const port = process.env['PORT'];", ruleId: 'no-restricted-globals' },
  { named: 'the kernel imports no other package', filePath: 'libs/kernel/src/probe.ts', code: "export { roles } from '@lianban/contracts';", ruleId: BOUNDARY },
  { named: 'calendar, gazette and contracts import only the kernel', filePath: 'libs/calendar/src/probe.ts', code: "export { roles } from '@lianban/contracts';", ruleId: BOUNDARY },
  { named: 'deadlines import no procedure', filePath: 'libs/deadlines/src/probe.ts', code: "export * from '@lianban/procedure-subsidised-enrolment';", ruleId: BOUNDARY },
  { named: 'deadlines read no clock', filePath: 'libs/deadlines/src/probe.ts', code: 'export const at = new Date();', ruleId: 'no-restricted-syntax' },
  { named: 'calendar, gazette and contracts import no deadlines', filePath: 'libs/contracts/src/probe.ts', code: "export * from '@lianban/deadlines';", ruleId: BOUNDARY },
  { named: 'steps import no disclosure', filePath: 'libs/steps/src/probe.ts', code: "export * from '@lianban/disclosure';", ruleId: BOUNDARY },
  { named: 'steps import no procedure', filePath: 'libs/steps/src/probe.ts', code: "export * from '@lianban/procedure-enforcement-disclosure';", ruleId: BOUNDARY },
  { named: 'steps read no clock', filePath: 'libs/steps/src/probe.ts', code: 'export const at = Date.now();', ruleId: 'no-restricted-syntax' },
  { named: 'deadlines import no steps', filePath: 'libs/deadlines/src/probe.ts', code: "export * from '@lianban/steps';", ruleId: BOUNDARY },
  { named: 'disclosure imports no procedure', filePath: 'libs/disclosure/src/probe.ts', code: "export * from '@lianban/procedure-accident-investigation';", ruleId: BOUNDARY },
  { named: 'disclosure imports no public site', filePath: 'libs/disclosure/src/probe.ts', code: "export * from '@lianban/public-site';", ruleId: BOUNDARY },
  { named: 'disclosure imports no Node built-in', filePath: 'libs/disclosure/src/probe.ts', code: "export { createHash } from 'node:crypto';", ruleId: IMPORTS },
  { named: 'the public site imports no database', filePath: 'libs/public-site/src/probe.ts', code: "export * from '@lianban/persistence';", ruleId: BOUNDARY },
  { named: 'the public site imports no procedure', filePath: 'libs/public-site/src/probe.ts', code: "export * from '@lianban/procedure-enforcement-disclosure';", ruleId: BOUNDARY },
  { named: 'a procedure of work safety imports no other one of it', filePath: 'libs/procedures/decision-performance/src/probe.ts', code: "export * from '@lianban/procedure-enforcement-disclosure';", ruleId: BOUNDARY },
  { named: 'a procedure of work safety imports no public site', filePath: 'libs/procedures/accident-investigation/src/probe.ts', code: "export * from '@lianban/public-site';", ruleId: BOUNDARY },
  { named: 'a workflow of work safety imports no other procedure of it', filePath: 'workflows/accident-investigation/src/probe.ts', code: "export * from '@lianban/procedure-decision-performance';", ruleId: BOUNDARY },
  { named: 'work safety imports no procedure of another service', filePath: 'apps/work-safety/src/probe.ts', code: "export * from '@lianban/procedure-loan-renewal';", ruleId: BOUNDARY },
  { named: 'another service imports no procedure of work safety', filePath: 'apps/loan-fund/src/probe.ts', code: "export * from '@lianban/procedure-decision-performance';", ruleId: BOUNDARY },
  { named: 'the procedure of alerts imports no other procedure', filePath: 'libs/procedures/share-alert/src/probe.ts', code: "export * from '@lianban/procedure-decision-performance';", ruleId: BOUNDARY },
  { named: 'the procedure of alerts reads no clock', filePath: 'libs/procedures/share-alert/src/probe.ts', code: 'export const at = new Date();', ruleId: 'no-restricted-syntax' },
  { named: 'the workflow of alerts imports no other procedure', filePath: 'workflows/share-alert/src/probe.ts', code: "export * from '@lianban/procedure-loan-renewal';", ruleId: BOUNDARY },
  { named: 'the exchange monitor imports no procedure of another service', filePath: 'apps/exchange-monitor/src/probe.ts', code: "export * from '@lianban/procedure-subsidised-enrolment';", ruleId: BOUNDARY },
  { named: 'another service imports no procedure of the exchange monitor', filePath: 'apps/work-safety/src/probe.ts', code: "export * from '@lianban/procedure-share-alert';", ruleId: BOUNDARY },
  { named: 'what is shared imports no procedure', filePath: 'libs/service/src/probe.ts', code: "export * from '@lianban/procedure-subsidised-enrolment';", ruleId: BOUNDARY },
  { named: 'a procedure imports no other procedure', filePath: 'libs/procedures/loan-renewal/src/probe.ts', code: "export * from '@lianban/procedure-subsidised-enrolment';", ruleId: BOUNDARY },
  { named: 'a procedure imports no registry of rules', filePath: 'libs/procedures/subsidised-enrolment/src/probe.ts', code: "export * from '@lianban/rules';", ruleId: BOUNDARY },
  { named: 'a workflow imports no node library', filePath: 'workflows/shared/src/probe.ts', code: "export * from '@lianban/persistence';", ruleId: BOUNDARY },
  { named: 'a workflow imports no library but Temporal', filePath: 'workflows/subsidised-enrolment/src/probe.ts', code: "import pg from 'pg';\nexport default pg;", ruleId: BOUNDARY },
  { named: 'a workflow imports no Node built-in', filePath: 'workflows/subsidised-enrolment/src/probe.ts', code: "export { randomUUID } from 'node:crypto';", ruleId: IMPORTS },
  { named: 'a workflow sees activities as types only', filePath: 'workflows/subsidised-enrolment/src/probe.ts', code: "import { closeStep } from './subsidised-enrolment.activities.js';\nexport { closeStep };", ruleId: IMPORTS },
  { named: 'crypto imports no later node library', filePath: 'libs/crypto/src/probe.ts', code: "export * from '@lianban/persistence';", ruleId: BOUNDARY },
  { named: 'persistence imports no messaging', filePath: 'libs/persistence/src/probe.ts', code: "export * from '@lianban/messaging';", ruleId: BOUNDARY },
  { named: 'messaging imports no service', filePath: 'libs/messaging/src/probe.ts', code: "export * from '@lianban/service';", ruleId: BOUNDARY },
  { named: 'service imports no casework', filePath: 'libs/service/src/probe.ts', code: "export * from '@lianban/casework';", ruleId: BOUNDARY },
  { named: 'casework imports no stack', filePath: 'libs/casework/src/probe.ts', code: "export * from '@lianban/stack';", ruleId: BOUNDARY },
  { named: 'casework knows no procedure', filePath: 'libs/casework/src/probe.ts', code: "export * from '@lianban/workflow-subsidised-enrolment/activities';", ruleId: BOUNDARY },
  { named: 'casework sees workflows by their doors only', filePath: 'libs/casework/src/probe.ts', code: "export * from '@lianban/workflow-shared';", ruleId: IMPORTS },
  { named: 'a node library imports no harness', filePath: 'libs/service/src/probe.ts', code: "export * from '@lianban/testing';", ruleId: BOUNDARY },
  { named: 'an app imports no other app', filePath: 'apps/gateway/src/probe.ts', code: "export * from '@lianban/supervision';", ruleId: IMPORTS },
  { named: 'an app does not reach into another package by path', filePath: 'apps/gateway/src/probe.ts', code: "export * from '../../../libs/kernel/src/index.js';", ruleId: BOUNDARY },
  { named: 'an app imports of a workflow package only its doors', filePath: 'apps/medical-insurance/src/probe.ts', code: "export * from '@lianban/workflow-subsidised-enrolment';", ruleId: IMPORTS },
  { named: 'the portal imports no node library', filePath: 'apps/portal/src/probe.ts', code: "export * from '@lianban/service';", ruleId: BOUNDARY },
  { named: 'the portal imports no Node built-in', filePath: 'apps/portal/src/probe.ts', code: "export { join } from 'node:path';", ruleId: IMPORTS },
  { named: 'a test of pure code still imports no node library', filePath: 'libs/contracts/src/probe.spec.ts', code: "export * from '@lianban/persistence';", ruleId: BOUNDARY },
  { named: 'no source holds an identity number that may be real', filePath: 'libs/contracts/src/probe.ts', code: `// ${'11010519491231'}${'002X'}\nexport {};`, ruleId: 'lianban/no-real-id-number' },
  { named: 'a route says who may call it', filePath: 'apps/gateway/src/probe.controller.ts', code: 'export class ProbeController {\n  @Get()\n  list() {}\n}', ruleId: 'lianban/route-has-rule' },
  { named: 'a route of a library says so too', filePath: 'libs/casework/src/probe.controller.ts', code: 'export class ProbeController {\n  @Get()\n  list() {}\n}', ruleId: 'lianban/route-has-rule' },
  { named: 'a file ends before 300 lines', filePath: 'apps/gateway/src/probe.ts', code: 'export const a = 1;\n'.repeat(301), ruleId: 'max-lines' },
  { named: 'a workflow ends before 120 lines', filePath: 'workflows/subsidised-enrolment/src/probe.workflow.ts', code: '// step\n'.repeat(121), ruleId: 'max-lines' },
  { named: 'a function ends before 60 lines', filePath: 'apps/gateway/src/probe.ts', code: `export function long() {\n${'  void 0;\n'.repeat(60)}}`, ruleId: 'max-lines-per-function' },
];

/** Imports that must stay allowed, so that a rule which refuses everything is seen too. */
export const allowed: Omit<Probe, 'ruleId'>[] = [
  { named: 'contracts import the kernel', filePath: 'libs/contracts/src/probe.ts', code: "export { fen } from '@lianban/kernel';" },
  { named: 'pure code imports zod', filePath: 'libs/contracts/src/probe.ts', code: "export { z } from 'zod';" },
  { named: 'a date of a given moment is pure', filePath: 'libs/kernel/src/probe.ts', code: 'export const day = (ms: number): Date => new Date(ms);' },
  { named: 'medical insurance imports the doors of its workflow', filePath: 'apps/medical-insurance/src/probe.ts', code: "export * from '@lianban/workflow-subsidised-enrolment/messages';" },
  { named: 'a workflow imports activities as types', filePath: 'workflows/subsidised-enrolment/src/probe.ts', code: "export type * from './subsidised-enrolment.activities.js';" },
  { named: 'an integration test imports the harness', filePath: 'libs/persistence/src/probe.itest.ts', code: "export { testDatabase } from '@lianban/testing';" },
  { named: 'a procedure imports the steps it declares with', filePath: 'libs/procedures/accident-investigation/src/probe.ts', code: "export { step } from '@lianban/steps';" },
  { named: 'work safety imports its procedures', filePath: 'apps/work-safety/src/probe.ts', code: "export { disclosureTerm } from '@lianban/procedure-enforcement-disclosure';\nexport { accidentGrade } from '@lianban/procedure-accident-investigation';" },
  { named: 'a made-up identity number is fine', filePath: 'libs/contracts/src/probe.ts', code: "export const idNumber = '360299193001010005';" },
];
