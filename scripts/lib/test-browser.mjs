import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Background } from './background.mjs';
import { cli, inRoot, node24, run, toolEnv } from './workspace.mjs';

const STACK_WITHIN_MS = 15 * 60_000;
const FOLDER = 'apps/portal-e2e';

/** The journeys of `apps/portal-e2e` in real Chromium, on a whole stack with a fresh state folder. */
export async function runBrowserJourneys(tally, stateDir) {
  const chromium = execFileSync(node24, [cli, 'stack', 'chromium'], { env: toolEnv, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  const stack = new Background(['stack', 'run', '--state', stateDir, '--free-ports', '--people', '2000']);
  try {
    const publicUrl = await stack.until(() => readyUrl(stateDir, stack.lines), STACK_WITHIN_MS);
    if (!tally.check('整套服务启动', publicUrl !== undefined)) return void console.error(stack.lines.join('\n'));
    const results = inRoot(FOLDER, 'test-results', 'journeys.json');
    rmSync(results, { force: true });
    const env = { ...toolEnv, CHROMIUM_PATH: chromium, PORTAL_URL: publicUrl, LIANBAN_STATE: stateDir, PLAYWRIGHT_JSON_OUTPUT_NAME: results };
    await run(node24, [inRoot('node_modules', '.bin', 'playwright'), 'test', '--reporter=list,json'], { cwd: inRoot(FOLDER), env });
    collect(tally, results);
  } finally {
    await stack.stop();
  }
}

function readyUrl(stateDir, lines) {
  const file = join(stateDir, 'stack.json');
  if (!existsSync(file) || !lines.some((line) => line.includes('联办已就绪'))) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')).publicUrl;
}

function collect(tally, file) {
  if (!existsSync(file)) return void tally.check('浏览器旅程没有跑完', false);
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  // A journey that passes only at the second try, or is skipped, is not a journey that works.
  tally.add({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length }, '浏览器旅程');
}
