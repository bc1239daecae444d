import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { OperatorError } from '../operator-error.js';
import { statePaths } from './state-paths.js';

const DatabaseUrls = z.object({ ownerUrl: z.string(), appUrl: z.string() });

/** `.lianban/stack.json`: the addresses of a running stack, for the command line and for tests. Readable by its owner only. */
export const StackFile = z.object({
  publicUrl: z.string(),
  issuerUrl: z.string(),
  temporalUiUrl: z.string(),
  temporalAddress: z.string(),
  kafkaBrokers: z.string(),
  postgresAdminUrl: z.string(),
  serviceUrls: z.record(z.string(), z.string()),
  databases: z.record(z.string(), DatabaseUrls),
  keyDir: z.string(),
  fileStoreDirs: z.record(z.string(), z.string()),
  publicSiteDir: z.string(),
  demoDir: z.string(),
  ports: z.record(z.string(), z.number()),
  /** ISO instant at which everything answered; null while it starts. */
  readyAt: z.string().nullable(),
});
export type StackFile = z.infer<typeof StackFile>;

export function writeStackFile(stateDir: string, stack: StackFile): void {
  const { stackFile } = statePaths(stateDir);
  mkdirSync(dirname(stackFile), { recursive: true });
  writeFileSync(`${stackFile}.new`, JSON.stringify(stack, null, 2), { mode: 0o600 });
  renameSync(`${stackFile}.new`, stackFile);
}

export function findStackFile(stateDir: string): StackFile | undefined {
  try {
    return StackFile.parse(JSON.parse(readFileSync(statePaths(stateDir).stackFile, 'utf8')));
  } catch {
    return undefined;
  }
}

/** @throws OperatorError when nothing was ever started from this state folder. */
export function getStackFile(stateDir: string): StackFile {
  const stack = findStackFile(stateDir);
  if (stack) return stack;
  throw new OperatorError('STACK.NOT_STARTED', `${stateDir} 中没有正在运行的联办`, '先运行 npm start，或用 --state 指明状态文件夹');
}
