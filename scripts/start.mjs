// npm start: installs, builds and runs the whole platform on this machine.
import { runTarget } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { cli, node24, requireNode, run } from './lib/workspace.mjs';

requireNode();
if (!(await install())) process.exit(1);
if ((await runTarget('build', '构建')) !== 0) {
  console.error('✗ 构建没有成功，上面是编译器的说明\n  办法：修正后重新运行 npm start');
  process.exit(1);
}
// Ctrl-C at the terminal reaches the supervisor as well; it stops everything in order and this process waits for it.
let child;
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill(signal));
process.exit(await run(node24, [cli, 'stack', 'run', ...process.argv.slice(2)], { env: process.env, onStart: (started) => (child = started) }));
