import { existsSync, readFileSync, rmSync } from 'node:fs';
import { Background } from './background.mjs';
import { inRoot, node24, run, toolEnv, workspaces } from './workspace.mjs';

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--disable-warning=TimeoutNegativeWarning', inRoot('node_modules', 'jest', 'bin', 'jest.js')];
const PROBES = ['boundary-probes', 'repository'];
const SERVERS_WITHIN_MS = 30 * 60_000;

const resultsFile = (folder, file) => inRoot(folder, 'test-results', file);
const having = (script) => workspaces().filter(({ manifest }) => manifest.scripts?.[script]);

export function clearResults(file) {
  for (const { folder } of workspaces()) rmSync(resultsFile(folder, file), { force: true });
}

export function collectUnitResults(tally) {
  for (const { folder } of having('test')) collect(tally, folder, 'unit.json');
}

function collect(tally, folder, file) {
  const path = resultsFile(folder, file);
  if (existsSync(path)) tally.add(JSON.parse(readFileSync(path, 'utf8')), `${folder}（${file}）`);
  else tally.check(`${folder}：测试没有跑完`, false);
}

/** The planted violations of the import rules, before anything else relies on the linter. */
export async function runProbes(tally) {
  await runPackage(tally, 'libs/testing', {}, ['--testPathPatterns', ...PROBES]);
}

/** Integration tests of every package, one after the other, on one set of servers. */
export async function runItests(tally, stateDir, interrupted) {
  const servers = new Background(['stack', 'servers', '--state', stateDir]);
  try {
    const env = await servers.until(() => serverEnv(servers.lines), SERVERS_WITHIN_MS);
    if (!tally.check('测试用服务器启动', env !== undefined)) return;
    for (const { folder } of having('itest')) {
      if (!interrupted()) await runPackage(tally, folder, env, folder === 'libs/testing' ? ['--testPathIgnorePatterns', ...PROBES] : []);
    }
  } finally {
    await servers.stop();
  }
}

async function runPackage(tally, folder, env, args) {
  rmSync(resultsFile(folder, 'itest.json'), { force: true });
  const config = ['--config', inRoot('jest.itest.config.mjs'), '--rootDir', '.', '--passWithNoTests'];
  await run(node24, [...JEST, ...config, ...args], { cwd: inRoot(folder), env: { ...toolEnv, ...env } });
  collect(tally, folder, 'itest.json');
}

/** The `export NAME='value'` lines of `lianban stack servers`, when all are there. */
function serverEnv(lines) {
  const exported = lines.map((line) => /^export (\w+)='(.*)'$/.exec(line)).filter(Boolean);
  const env = Object.fromEntries(exported.map(([, name, value]) => [name, value]));
  return env.TEST_TIME_SKIPPING_SERVER ? env : undefined;
}
