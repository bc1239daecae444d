// npm run bench: every measurement of the workspace beside its baseline, one after the other, on servers it starts itself.
import { runTarget } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { inRoot, requireNode, run, toolEnv, workspaces } from './lib/workspace.mjs';

requireNode();
if (!(await install()) || (await runTarget('build', '构建')) !== 0) process.exit(1);
let missed = 0;
for (const { folder, manifest } of workspaces().filter(({ manifest }) => manifest.scripts?.bench)) {
  console.log(`\n── ${manifest.name} ──`);
  if ((await run('npm', ['run', '--silent', 'bench'], { cwd: inRoot(folder), env: toolEnv })) !== 0) missed += 1;
}
console.log(missed === 0 ? '\n每项都达到底线' : `\n${missed} 项没有达到底线`);
process.exit(missed === 0 ? 0 : 1);
