import { existsSync, readFileSync } from 'node:fs';
import { inRoot, node24, runQuietly } from './workspace.mjs';

/** Installs what the lock names, when it is not there. Answers whether everything is in place afterwards. */
export async function install() {
  if (isInstalled()) return true;
  // Engine warnings speak of the Node that installs; everything else runs on the Node that is being installed.
  const code = await runQuietly('安装依赖（首次约 1 至 2 分钟）', 'npm', ['ci', '--loglevel=error'], { env: process.env });
  if (code === 0 && existsSync(node24)) return true;
  console.error('✗ 依赖没有装好\n  办法：检查能否访问 npm 软件源（npm config get registry）和磁盘空间，然后重新运行');
  return false;
}

/** npm leaves beside the packages a lock of what it installed; that is compared with the lock of the repository. */
function isInstalled() {
  if (!existsSync(node24)) return false;
  try {
    const wanted = readLock(inRoot('package-lock.json'));
    const present = readLock(inRoot('node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(([path, entry]) => matches(path, entry, present[path]));
  } catch {
    return false;
  }
}

const readLock = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

function matches(path, wanted, present) {
  if (!path.includes('node_modules/')) return true;
  // Packages for other systems are left out by npm.
  if (!present) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  return wanted.link === present.link && wanted.version === present.version && wanted.integrity === present.integrity;
}
