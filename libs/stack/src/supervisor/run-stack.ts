import { serviceNames } from '@lianban/contracts';
import { join, resolve } from 'node:path';
import { OperatorError, type Report } from '../operator-error.js';
import type { SupervisedProcess } from '../processes/supervised-process.js';
import { choosePort, HOST } from '../servers/ports.js';
import { startServers, type Servers } from '../servers/start-servers.js';
import { defaultPorts, defaultServerPorts, type PortName, type StackPorts } from '../services.js';
import { claimStateDir } from '../state/claim-state-dir.js';
import { writeStackFile, type StackFile } from '../state/stack-file.js';
import { statePaths } from '../state/state-paths.js';
import { prepareDatabases } from './prepare-databases.js';
import { runMigrations } from './run-migrations.js';
import { startServices } from './start-services.js';
import { endLeftovers } from './stop-stack.js';

export interface RunStackOptions {
  stateDir: string;
  /** 'default': the well-known ports, a busy one moves on. 'free': any. */
  ports: 'default' | 'free';
  report: Report;
  /** Before any service starts and at every start: the topics and keys that are missing. */
  prepare: (stack: StackFile) => Promise<void>;
  /** Ask to stop; also while the stack is still starting. */
  signal: AbortSignal;
}

export interface RunningStack {
  stack: StackFile;
  /** Services, then Temporal and Kafka, PostgreSQL last. */
  stop(): Promise<void>;
}

/**
 * The whole platform on this machine: servers, databases, topics, keys, migrations, services.
 * @throws OperatorError what is wrong and the remedy; everything started by then is stopped.
 */
export async function runStack(options: RunStackOptions): Promise<RunningStack> {
  const stateDir = resolve(options.stateDir);
  const release = claimStateDir(stateDir, options.report);
  const started: SupervisedProcess[] = [];
  let servers: Servers | undefined;
  const stop = async (): Promise<void> => {
    for (const process of started.splice(0).reverse()) await process.stop();
    await servers?.stop();
    release();
  };
  const step = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
    if (options.signal.aborted) throw new OperatorError('STACK.INTERRUPTED', '启动已中断', '重新运行 npm start');
    options.report(label);
    return work();
  };
  try {
    await endLeftovers(stateDir);
    const serverPorts = options.ports === 'default' ? defaultServerPorts : {};
    servers = await step('启动 PostgreSQL、Kafka、Temporal……', () => startServers({ stateDir, ports: serverPorts, persistent: true, report: options.report }));
    const ports = await choosePorts(options);
    const stack = describeStack(stateDir, ports, servers, await prepareDatabases(servers.postgresAdminUrl, stateDir));
    writeStackFile(stateDir, stack);
    await step('准备主题和密钥……', () => options.prepare(stack));
    await step('迁移数据库……', () => runMigrations(stateDir, stack));
    await step('启动服务……', () => startServices({ stateDir, stack, ports, report: options.report, onStarted: (process) => started.push(process) }));
    const ready = { ...stack, readyAt: new Date().toISOString() };
    writeStackFile(stateDir, ready);
    return { stack: ready, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function choosePorts({ ports, report }: RunStackOptions): Promise<StackPorts> {
  const chosen: Partial<StackPorts> = {};
  for (const name of Object.keys(defaultPorts) as PortName[]) {
    chosen[name] = await choosePort(name, ports === 'default' ? defaultPorts[name] : undefined, report);
  }
  return chosen as StackPorts;
}

function describeStack(stateDir: string, ports: StackPorts, servers: Servers, databases: StackFile['databases']): StackFile {
  const url = (name: PortName): string => `http://${HOST}:${ports[name]}`;
  const paths = statePaths(stateDir);
  return {
    publicUrl: url('gateway'),
    issuerUrl: url('issuer'),
    temporalUiUrl: servers.temporalUiUrl,
    temporalAddress: servers.temporalAddress,
    kafkaBrokers: servers.kafkaBrokers,
    postgresAdminUrl: servers.postgresAdminUrl,
    serviceUrls: Object.fromEntries(serviceNames.map((app) => [app, url(app)])),
    databases,
    keyDir: paths.keys,
    fileStoreDirs: Object.fromEntries(serviceNames.map((app) => [app, join(paths.files, app)])),
    publicSiteDir: paths.publicSite,
    demoDir: paths.demo,
    ports,
    readyAt: null,
  };
}
