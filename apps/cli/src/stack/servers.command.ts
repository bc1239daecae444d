import { claimStateDir, findTimeSkippingServer, startServers } from '@lianban/stack';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aborted, interruption } from './until-interrupted.js';

/** Only the three servers, for running integration tests by hand; without a state folder the data is thrown away. */
export async function runServers({ state }: { state?: string }): Promise<void> {
  const report = (line: string): void => console.error(line);
  const stateDir = state ?? temporaryFolder();
  const release = claimStateDir(stateDir, report);
  try {
    await serveUntilInterrupted(stateDir, state !== undefined, report);
  } finally {
    release();
    if (!state) rmSync(stateDir, { recursive: true, force: true });
  }
}

async function serveUntilInterrupted(stateDir: string, persistent: boolean, report: (line: string) => void): Promise<void> {
  const signal = interruption();
  const servers = await startServers({ stateDir, persistent, report });
  try {
    const variables = {
      TEST_POSTGRES_ADMIN_URL: servers.postgresAdminUrl,
      TEST_KAFKA_BROKERS: servers.kafkaBrokers,
      TEST_TEMPORAL_ADDRESS: servers.temporalAddress,
      TEST_TIME_SKIPPING_SERVER: await findTimeSkippingServer(report),
    };
    for (const [name, value] of Object.entries(variables)) console.log(`export ${name}='${value}'`);
    report(`已就绪，Temporal 页面 ${servers.temporalUiUrl}，Ctrl-C 停止`);
    await aborted(signal);
  } finally {
    await servers.stop();
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-'));
  // PostgreSQL may run as another user than ours, who has to pass.
  chmodSync(folder, 0o755);
  return folder;
}
