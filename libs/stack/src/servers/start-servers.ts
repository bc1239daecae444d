import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OperatorError, type Report } from '../operator-error.js';
import type { SupervisedProcess } from '../processes/supervised-process.js';
import { startKafka } from './kafka.js';
import { startPostgres } from './postgres.js';
import type { ServerContext } from './server-context.js';
import { startTemporal } from './temporal.js';

export interface ServerPorts {
  postgres: number;
  kafka: number;
  temporal: number;
  temporalUi: number;
}

export interface StartServersOptions {
  stateDir: string;
  /** A port left out is any free one. */
  ports?: Partial<ServerPorts>;
  /** false: the data is removed at `stop`. */
  persistent: boolean;
  /** Default: all three. */
  want?: { postgres?: boolean; kafka?: boolean; temporal?: boolean };
  report?: Report;
}

/** Addresses; empty for a server that was not wanted. */
export interface Servers {
  postgresAdminUrl: string;
  kafkaBrokers: string;
  temporalAddress: string;
  temporalUiUrl: string;
  /** Those started here; a server named by an address in the environment is not among them. */
  processes: readonly SupervisedProcess[];
  /** Temporal and Kafka first, PostgreSQL last. */
  stop(): Promise<void>;
}

/**
 * Brings up PostgreSQL, Kafka and Temporal on the loopback address, side by side.
 * `LIANBAN_POSTGRES_ADMIN_URL`, `LIANBAN_KAFKA_BROKERS`, `LIANBAN_TEMPORAL_ADDRESS` (with `LIANBAN_TEMPORAL_UI_URL`)
 * name servers that already run and are used as they are.
 * @throws OperatorError what is missing and the remedy; whatever had started by then is stopped.
 */
export async function startServers(options: StartServersOptions): Promise<Servers> {
  const context: ServerContext = { stateDir: resolve(options.stateDir), report: options.report ?? (() => {}) };
  mkdirSync(context.stateDir, { recursive: true });
  const want = { postgres: true, kafka: true, temporal: true, ...options.want };
  const outcomes = await Promise.allSettled([
    want.postgres ? postgres(context, options) : {},
    want.kafka ? kafka(context, options) : {},
    want.temporal ? temporal(context, options) : {},
  ]);
  const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value as Started] : []));
  const processes = started.flatMap((server) => server.process ?? []);
  const stop = (): Promise<void> => stopInOrder(processes, options.persistent ? [] : dataFolders(context, started));
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  if (failures.length > 0) {
    await stop();
    throw together(failures);
  }
  const addresses = { postgresAdminUrl: '', kafkaBrokers: '', temporalAddress: '', temporalUiUrl: '' };
  return { ...Object.assign(addresses, ...started.map((server) => server.addresses)), processes, stop };
}

/** What is missing is told at once, not one thing per attempt. */
function together(failures: readonly unknown[]): unknown {
  const known = failures.filter((failure) => failure instanceof OperatorError);
  if (failures.length === 1 || known.length < failures.length) return failures[0];
  const lines = (pick: (failure: OperatorError) => string): string => known.map(pick).join('\n  ');
  return new OperatorError('STACK.SEVERAL', lines(({ message }) => message), lines(({ remedy }) => remedy));
}

type Addresses = Partial<Pick<Servers, 'postgresAdminUrl' | 'kafkaBrokers' | 'temporalAddress' | 'temporalUiUrl'>>;

interface Started {
  addresses?: Addresses;
  process?: SupervisedProcess;
  dataDir?: string;
}

async function postgres(context: ServerContext, { ports }: StartServersOptions): Promise<Started> {
  const given = process.env['LIANBAN_POSTGRES_ADMIN_URL'];
  if (given) return { addresses: { postgresAdminUrl: given } };
  const server = await startPostgres(context, ports?.postgres);
  return { addresses: { postgresAdminUrl: server.adminUrl }, process: server.process, dataDir: server.dataDir };
}

async function kafka(context: ServerContext, { ports }: StartServersOptions): Promise<Started> {
  const given = process.env['LIANBAN_KAFKA_BROKERS'];
  if (given) return { addresses: { kafkaBrokers: given } };
  const server = await startKafka(context, ports?.kafka);
  return { addresses: { kafkaBrokers: server.brokers }, process: server.process };
}

async function temporal(context: ServerContext, { ports }: StartServersOptions): Promise<Started> {
  const given = process.env['LIANBAN_TEMPORAL_ADDRESS'];
  if (given) return { addresses: { temporalAddress: given, temporalUiUrl: process.env['LIANBAN_TEMPORAL_UI_URL'] ?? '' } };
  const server = await startTemporal(context, ports);
  return { addresses: { temporalAddress: server.address, temporalUiUrl: server.uiUrl }, process: server.process };
}

async function stopInOrder(processes: readonly SupervisedProcess[], remove: readonly string[]): Promise<void> {
  await Promise.all(processes.filter(({ name }) => name !== 'postgres').map((server) => server.stop()));
  await Promise.all(processes.filter(({ name }) => name === 'postgres').map((server) => server.stop()));
  for (const folder of remove) rmSync(folder, { recursive: true, force: true });
}

function dataFolders({ stateDir }: ServerContext, started: readonly Started[]): string[] {
  return [...started.flatMap((server) => server.dataDir ?? []), ...['kafka', 'temporal', 'secrets'].map((name) => join(stateDir, name))];
}
