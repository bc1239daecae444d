import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive, type ProcessIdentity } from './process-identity.js';

const runDir = (stateDir: string): string => join(stateDir, 'run');

export const pidFilePath = (stateDir: string, name: string): string => join(runDir(stateDir), `${name}.pid`);

/** Throws EEXIST when `exclusive` and the file is there already. */
export function writePidFile(path: string, identity: ProcessIdentity, exclusive = false): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(identity), { flag: exclusive ? 'wx' : 'w' });
}

/** The live process a pid file speaks of. A file that speaks of a dead one, or is unreadable, is removed. */
export function findLive(path: string): ProcessIdentity | undefined {
  let identity: ProcessIdentity | undefined;
  try {
    identity = JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  }
  if (identity && isAlive(identity)) return identity;
  rmSync(path, { force: true });
  return undefined;
}

/** Names of all processes of a state folder that are alive now. */
export function liveNames(stateDir: string): string[] {
  let files: string[];
  try {
    files = readdirSync(runDir(stateDir));
  } catch {
    return [];
  }
  return files
    .filter((file) => file.endsWith('.pid'))
    .map((file) => basename(file, '.pid'))
    .filter((name) => findLive(pidFilePath(stateDir, name)) !== undefined);
}
