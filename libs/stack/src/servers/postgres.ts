import { execa } from 'execa';
import { chownSync, existsSync, mkdtempSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { OperatorError } from '../operator-error.js';
import { supervise, type SupervisedProcess } from '../processes/supervised-process.js';
import { getSecret } from '../state/secrets.js';
import { choosePort, HOST } from './ports.js';
import { ensureParent, findPostgresPlace, type PostgresPlace } from './postgres-place.js';
import type { ServerContext } from './server-context.js';

/** Durable, and silent about statements: no personal data reaches the server's log. */
const SETTINGS = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  fsync: 'on',
  timezone: 'UTC',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_messages: 'warning',
  log_error_verbosity: 'terse',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
};

export interface PostgresServer {
  adminUrl: string;
  dataDir: string;
  process: SupervisedProcess;
}

/** PostgreSQL 18 from npm, UTF-8, byte order collation, password over loopback only. */
export async function startPostgres(context: ServerContext, wantedPort?: number): Promise<PostgresServer> {
  const place = await findPostgresPlace(context.stateDir, context.report);
  const password = getSecret(context.stateDir, 'postgres-superuser');
  await initialiseOnce(place, password);
  const port = await choosePort('PostgreSQL', wantedPort, context.report);
  const adminUrl = `postgres://postgres:${password}@${HOST}:${port}/postgres`;
  const process = await supervise({
    ...context,
    name: 'postgres',
    logFile: join(context.stateDir, 'logs', 'postgres.log'),
    command: join(place.bin, 'postgres'),
    args: ['-D', place.dataDir, '-p', String(port), ...Object.entries(SETTINGS).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    cwd: place.dataDir,
    ...place.user,
    stopSignal: 'SIGINT',
    probe: () => probePostgres(adminUrl),
    readyWithinMs: 60_000,
  });
  return { adminUrl, dataDir: place.dataDir, process };
}

export async function probePostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end().catch(() => {});
  }
}

/** A cluster becomes visible only when complete, so a start broken off in `initdb` repairs itself. */
async function initialiseOnce(place: PostgresPlace, password: string): Promise<void> {
  if (existsSync(join(place.dataDir, 'PG_VERSION'))) return;
  const fresh = `${place.dataDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  ensureParent(place.dataDir);
  mkdirSync(fresh, { mode: 0o700 });
  if (place.user) chownSync(fresh, place.user.uid, place.user.gid);
  const secret = writePasswordFile(password, place.user);
  try {
    await runInitdb(place, fresh, secret.file);
  } finally {
    rmSync(secret.folder, { recursive: true, force: true });
  }
  rmSync(place.dataDir, { recursive: true, force: true });
  renameSync(fresh, place.dataDir);
}

async function runInitdb(place: PostgresPlace, dataDir: string, passwordFile: string): Promise<void> {
  const flags = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const result = await execa(join(place.bin, 'initdb'), [`--pgdata=${dataDir}`, `--pwfile=${passwordFile}`, ...flags], {
    all: true,
    reject: false,
    cwd: dataDir,
    ...place.user,
  });
  if (result.failed) {
    throw new OperatorError('STACK.INITDB_FAILED', `PostgreSQL 数据目录无法初始化：\n${result.all ?? result.message}`, `检查 ${dataDir} 是否可写、磁盘是否已满，然后重新运行`);
  }
}

function writePasswordFile(password: string, user?: { uid: number; gid: number }): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-pg-'));
  const file = join(folder, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  if (user) [folder, file].forEach((path) => chownSync(path, user.uid, user.gid));
  return { folder, file };
}
