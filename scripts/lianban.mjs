// The command line on the workspace's own Node: node scripts/lianban.mjs <command>
import { existsSync } from 'node:fs';
import { cli, node24, run } from './lib/workspace.mjs';

if (!existsSync(node24)) {
  console.error('✗ 依赖尚未安装\n  办法：先运行 npm start');
  process.exit(1);
}
// Ctrl-C reaches the command as well, which ends in its own order.
process.on('SIGINT', () => {});
process.exit(await run(node24, [cli, ...process.argv.slice(2)], { env: process.env, cwd: process.cwd() }));
