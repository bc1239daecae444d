import { Connection } from '@temporalio/client';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { OperatorError, type Report } from '../operator-error.js';
import { buildOnce } from '../cache/build-once.js';
import { runSlowStep } from '../cache/run-slow-step.js';
import { supervise, type SupervisedProcess } from '../processes/supervised-process.js';
import { findOnPath } from './find-on-path.js';
import { choosePort, HOST } from './ports.js';
import { downloadThroughSdk } from './sdk-download.js';
import type { ServerContext } from './server-context.js';

const TEMPORAL_CLI_VERSION = 'v1.5.1';

/** The Temporal CLI: from the PATH, the cache, the SDK's own download, or built with Go. */
export async function getTemporalCli(report: Report): Promise<string> {
  const installed = findOnPath('temporal');
  if (installed) return installed;
  const folder = await buildOnce({
    name: `temporal-cli-${TEMPORAL_CLI_VERSION}`,
    report,
    build: async (into) => {
      report(`取得 Temporal ${TEMPORAL_CLI_VERSION}……`);
      if (await downloadThroughSdk('dev-server', TEMPORAL_CLI_VERSION, into, 'temporal')) return;
      await buildWithGo(into, report);
    },
  });
  return join(folder, 'temporal');
}

async function buildWithGo(into: string, report: Report): Promise<void> {
  const go = findOnPath('go');
  if (!go) {
    throw new OperatorError('STACK.GO_MISSING', '没有找到 Temporal，也无法直接下载；从源码构建它需要 Go', '安装 Go 1.24 或更高版本并加入 PATH，或把 temporal 可执行文件放到 PATH 中');
  }
  await runSlowStep({
    label: `构建 Temporal ${TEMPORAL_CLI_VERSION}（首次约 3 至 6 分钟）`,
    command: go,
    args: ['install', `github.com/temporalio/cli/cmd/temporal@${TEMPORAL_CLI_VERSION}`],
    env: { GOBIN: into },
    remedy: '检查 Go 版本（1.24 或更高）以及能否访问 Go 模块代理（GOPROXY），然后重新运行',
    report,
  });
}

export interface TemporalServer {
  address: string;
  uiUrl: string;
  process: SupervisedProcess;
}

/** The development server with a database file and its web page; what it holds survives kill -9. */
export async function startTemporal(context: ServerContext, wanted: { temporal?: number; temporalUi?: number } = {}): Promise<TemporalServer> {
  const cli = await getTemporalCli(context.report);
  const port = await choosePort('Temporal', wanted.temporal, context.report);
  const uiPort = await choosePort('Temporal 页面', wanted.temporalUi, context.report);
  const dir = join(context.stateDir, 'temporal');
  mkdirSync(dir, { recursive: true });
  const process = await supervise({
    ...context,
    name: 'temporal',
    logFile: join(context.stateDir, 'logs', 'temporal.log'),
    command: cli,
    args: [
      'server', 'start-dev', '--db-filename', join(dir, 'temporal.sqlite'),
      '--ip', HOST, '--port', String(port), '--ui-ip', HOST, '--ui-port', String(uiPort), '--log-level', 'warn',
    ],
    probe: async () => {
      await probePort(port);
      await probePort(uiPort);
    },
    readyWithinMs: 60_000,
    isStuck: () => isInterrupted(`${HOST}:${port}`),
  });
  return { address: `${HOST}:${port}`, uiUrl: `http://${HOST}:${uiPort}`, process };
}

/**
 * A call that is broken off in the middle can leave the development server's database file interrupted for good: every
 * later call then fails in the same words, although the process runs. What it holds is on disk.
 */
async function isInterrupted(address: string): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    await connection.withDeadline(Date.now() + 3_000, () => connection.workflowService.listNamespaces({ pageSize: 1 }));
    return false;
  } catch (error) {
    return error instanceof Error && /interrupted \(9\)/.test(error.message);
  } finally {
    await connection.close();
  }
}

function probePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: HOST, port });
    socket.once('connect', () => {
      socket.end();
      resolve();
    });
    socket.once('error', reject);
  });
}
