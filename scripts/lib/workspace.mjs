// Plain JavaScript for Node 20.19 and later, without dependencies: it runs before node_modules exists.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const inRoot = (...parts) => join(root, ...parts);
/** The workspace's own Node; everything after the installation runs on it. */
export const node24 = inRoot('node_modules', 'node', 'bin', 'node');
export const cli = inRoot('apps', 'cli', 'bin', 'lianban.js');

/** Node 24 and the workspace's programs first on the PATH; no daemon is left behind. */
export const toolEnv = {
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), process.env.PATH].join(delimiter),
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NO_UPDATE_NOTIFIER: '1',
  ...(process.stdout.isTTY ? {} : { FORCE_COLOR: '0', NO_COLOR: '1' }),
};

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`✗ 这台机器上的 Node 是 ${process.versions.node}，安装步骤需要 20.19 或更高版本\n  办法：安装较新的 Node（Debian/Ubuntu：apt-get install nodejs npm，或从 Node 官方渠道取得），然后重新运行`);
  process.exit(1);
}

/** Folders of all workspaces that hold a package.json, with its content. */
export function workspaces() {
  return ['apps', 'libs', 'libs/procedures', 'workflows'].flatMap((parent) =>
    readdirSync(inRoot(parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => {
        try {
          const folder = join(parent, entry.name);
          return [{ folder, manifest: JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8')) }];
        } catch {
          return [];
        }
      }),
  );
}

/** Runs a command with its output in sight; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: toolEnv, stdio: 'inherit', ...options });
    options.onStart?.(child);
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs a command quietly: a line when it begins, every 15 seconds and at the end; its output only when it fails. */
export async function runQuietly(label, command, args, options = {}) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const output = [];
  console.log(`${label}……`);
  const beat = setInterval(() => console.log(`${label}：已 ${seconds()} 秒`), 15_000);
  const code = await run(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart: (child) => [child.stdout, child.stderr].forEach((stream) => stream.on('data', (chunk) => output.push(chunk))),
  });
  clearInterval(beat);
  if (code !== 0) console.error(Buffer.concat(output).toString());
  console.log(`${label}：${code === 0 ? '完成' : '失败'}，用时 ${seconds()} 秒`);
  return code;
}
