#!/usr/bin/env node
// Committed as plain JavaScript, so that npm can link it before anything is built.
// Runs the built command line under the workspace's own Node, whatever Node called it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const entry = path('../dist/main.js');
const node = path('../../../node_modules/node/bin/node');

if (!existsSync(entry)) {
  console.error('联办命令行尚未构建。\n办法：在仓库根目录运行 npm start，或 npm ci 之后运行 npm run build');
  process.exit(1);
}
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 24 || (major === 24 && minor >= 11) || !existsSync(node)) {
  silenceTimeoutNegativeWarning();
  await import(new URL('../dist/main.js', import.meta.url).href);
} else {
  // The terminal sends Ctrl-C to both; the child decides when to end, and this process ends with it.
  const child = spawn(node, [process.argv[1], ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** The Kafka client computes negative waits on current Node; harmless, and noise for the person at the terminal. */
function silenceTimeoutNegativeWarning() {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (warning, ...details) => {
    if (details[0] !== 'TimeoutNegativeWarning') emitWarning(warning, ...details);
  };
}
