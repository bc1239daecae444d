import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

interface Manifest {
  name: string;
  nx?: { tags?: string[] };
}

function manifests(): Manifest[] {
  const folders = ['apps', 'libs', 'libs/procedures', 'workflows'];
  return folders
    .flatMap((folder) => readdirSync(`${root}${folder}`).map((name) => `${folder}/${name}/package.json`))
    .flatMap((path) => {
      try {
        return [JSON.parse(read(path)) as Manifest];
      } catch {
        return [];
      }
    });
}

describe('the repository', () => {
  test('the lock names no host to download from', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string; link?: boolean }> };
    const hosts = Object.entries(lock.packages).filter(([, entry]) => entry.resolved && !entry.link);
    expect(hosts).toEqual([]);
  });

  test('every package says where it runs and what it belongs to', () => {
    const found = manifests();
    expect(found.length).toBeGreaterThan(20);
    const untagged = found.filter(({ nx }) => ['run:', 'scope:'].some((kind) => nx?.tags?.filter((tag) => tag.startsWith(kind)).length !== 1));
    expect(untagged.map(({ name }) => name)).toEqual([]);
  });
});
