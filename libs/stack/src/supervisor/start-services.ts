import type { ServiceName } from '@lianban/contracts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../operator-error.js';
import { supervise, type SupervisedProcess } from '../processes/supervised-process.js';
import { httpServices, workers, type ServiceProcess, type StackPorts } from '../services.js';
import type { StackFile } from '../state/stack-file.js';
import { statePaths } from '../state/state-paths.js';
import { builtEntry } from './built-entry.js';
import { nodeArguments } from './node-arguments.js';
import { issuerEnv, serviceEnv } from './service-env.js';

const READY_WITHIN_MS = 120_000;

export interface ServicesContext {
  stateDir: string;
  stack: StackFile;
  ports: StackPorts;
  report: Report;
  /** Each process as soon as it runs, so that a start broken off can be undone. */
  onStarted: (process: SupervisedProcess) => void;
}

/** The issuer, then the services side by side, then the workers; resolves when all answer. */
export async function startServices(context: ServicesContext): Promise<void> {
  mkdirSync(context.stack.publicSiteDir, { recursive: true });
  await startIssuer(context);
  await allStarted(httpServices.map((service) => startHttpService(context, service)));
  await allStarted(workers.map((worker) => startNode(context, worker.name, builtEntry(worker.app, worker.entry), envOf(context, worker), async () => {})));
}

function startHttpService(context: ServicesContext, service: ServiceProcess): Promise<void> {
  const url = `http://127.0.0.1:${context.ports[service.app]}/health/ready`;
  return startNode(context, service.name, builtEntry(service.app, service.entry), envOf(context, service), () => probeHttp(url));
}

function startIssuer(context: ServicesContext): Promise<void> {
  const entry = fileURLToPath(new URL('../issuer/main.js', import.meta.url));
  const env = issuerEnv(context.stateDir, context.stack, context.ports);
  return startNode(context, 'issuer', entry, env, () => probeHttp(`${context.stack.issuerUrl}/health/ready`));
}

function envOf({ stateDir, stack }: ServicesContext, { app }: { app: ServiceName }): NodeJS.ProcessEnv {
  const folder = stack.fileStoreDirs[app];
  if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return serviceEnv(app, stateDir, stack);
}

async function startNode(context: ServicesContext, name: string, entry: string, env: NodeJS.ProcessEnv, probe: () => Promise<void>): Promise<void> {
  const process_ = await supervise({
    name,
    stateDir: context.stateDir,
    logFile: join(statePaths(context.stateDir).logs, `${name}.log`),
    command: process.execPath,
    args: [...nodeArguments(name), entry],
    env,
    probe,
    readyWithinMs: READY_WITHIN_MS,
    report: context.report,
  });
  context.onStarted(process_);
}

export async function probeHttp(url: string): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${url} 回答 ${response.status}`);
}

/** Waits for all, also when one fails, so that none is still starting when the failure is handled. */
async function allStarted(starts: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(starts)).find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
