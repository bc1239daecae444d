import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../operator-error.js';
import { buildOnce } from '../cache/build-once.js';
import { getClassPath, getJava } from './java.js';
import { downloadThroughSdk } from './sdk-download.js';

const TEST_SERVER_VERSION = '1.38.0';

/**
 * Path of an executable for `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`.
 * `TEST_TIME_SKIPPING_SERVER` names one; else the cache, the SDK's own download, or the Java build fetched through Maven.
 */
export async function findTimeSkippingServer(report: Report = () => {}): Promise<string> {
  const given = process.env['TEST_TIME_SKIPPING_SERVER'];
  if (given && existsSync(given)) return given;
  const folder = await buildOnce({
    name: `temporal-test-server-${TEST_SERVER_VERSION}`,
    report,
    build: async (into) => {
      report('取得 Temporal 时间跳跃测试服务器……');
      if (await downloadThroughSdk('time-skipping', 'default', into, 'test-server')) return;
      await writeJavaLauncher(join(into, 'test-server'), report);
    },
  });
  return join(folder, 'test-server');
}

async function writeJavaLauncher(path: string, report: Report): Promise<void> {
  const java = await getJava();
  const classPath = await getClassPath(
    {
      name: `temporal-test-server-jars-${TEST_SERVER_VERSION}`,
      label: `取得时间跳跃测试服务器 ${TEST_SERVER_VERSION}`,
      artifacts: [`io.temporal:temporal-test-server:${TEST_SERVER_VERSION}`],
    },
    report,
  );
  writeFileSync(path, `#!/bin/sh\nexec '${java}' -cp '${classPath}' io.temporal.testserver.TestServer "$@"\n`);
  chmodSync(path, 0o755);
}
