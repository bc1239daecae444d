// npm test: everything that is checked, on servers and a stack of its own, ending with "N passed, N failed".
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTarget } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { Tally } from './lib/tally.mjs';
import { runBrowserJourneys } from './lib/test-browser.mjs';
import { runShortChaos } from './lib/test-chaos.mjs';
import { clearResults, collectUnitResults, runItests, runProbes } from './lib/test-jest.mjs';
import { cli, node24, requireNode, run, toolEnv } from './lib/workspace.mjs';

requireNode();
const tally = new Tally();
const folder = mkdtempSync(join(tmpdir(), 'lianban-test-'));
// PostgreSQL may run as another user than ours, who has to pass.
chmodSync(folder, 0o755);
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (interrupted = true));

/** Each phase runs also when an earlier one failed, so that one run reports everything. */
async function phase(label, work) {
  if (interrupted) return;
  console.log(`\n── ${label} ──`);
  try {
    await work();
  } catch (error) {
    console.error(error);
    tally.check(label, false);
  }
}

const target = (name, label) => phase(label, async () => tally.check(label, (await runTarget(name, label)) === 0));

if (tally.check('安装', await install())) {
  await phase('边界探针', () => runProbes(tally));
  await target('lint', '代码规范');
  await target('typecheck', '类型检查');
  await target('build', '构建');
  await phase('单元测试', async () => {
    clearResults('unit.json');
    tally.check('单元测试', (await runTarget('test', '单元测试')) === 0);
    collectUnitResults(tally);
  });
  await phase('集成测试', () => runItests(tally, join(folder, 'servers'), () => interrupted));
  await phase('浏览器旅程', () => runBrowserJourneys(tally, join(folder, 'stack')));
  await phase('故障演练', () => runShortChaos(tally, folder));
  for (const state of ['servers', 'stack', 'chaos']) await run(node24, [cli, 'stack', 'stop', '--state', join(folder, state)], { env: toolEnv, stdio: 'ignore' });
}
rmSync(folder, { recursive: true, force: true });
if (interrupted) tally.check('已被中断', false);
console.log('');
tally.print();
process.exit(tally.failed === 0 ? 0 : 1);
