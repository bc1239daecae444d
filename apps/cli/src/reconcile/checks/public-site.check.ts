import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { z } from 'zod';
import { Findings, type Check } from '../check.js';

const Manifest = z.object({ files: z.record(z.string(), z.object({ sha256: z.string(), size: z.number() })) });
/** Names the others, and says that the folder is the site's. */
const UNNAMED = ['manifest.json', '.public-site'];
/** What was once shown stays, named or not. */
const KEPT = /^(objects|assets)\//u;

/** The folder of the public site holds what its manifest says, nothing else, and every version that was ever shown, unchanged. */
export const publicSiteCheck: Check = {
  name: 'public-site',
  title: '公开平台的文件',
  async run({ stack: { publicSiteDir } }) {
    const findings = new Findings();
    const paths = existsSync(publicSiteDir) ? filesBelow(publicSiteDir) : [];
    const named = manifestOf(publicSiteDir, paths, findings);
    const there = new Set(paths);
    for (const [path, { sha256 }] of Object.entries(named)) {
      if (!there.has(path)) findings.add('lost', `公开平台缺少 ${path}`);
      else if (digestOf(join(publicSiteDir, path)) !== sha256) findings.add('differs', `公开平台的 ${path} 与清单的指纹不符`);
    }
    const objects = paths.filter((path) => path.startsWith('objects/'));
    for (const path of objects) {
      if (digestOf(join(publicSiteDir, path)) !== basename(path, '.html')) findings.add('differs', `公开平台留存的版本 ${path} 已被改动`);
    }
    for (const path of paths) {
      if (!named[path] && !KEPT.test(path) && !UNNAMED.includes(path)) findings.add('differs', `公开平台有清单以外的文件 ${path}`);
    }
    return { compared: '公开平台的清单 ↔ 文件夹中的字节', counts: { 文件: paths.length, 留存的版本: objects.length }, findings: findings.list() };
  },
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile()).map((item) => relative(folder, join(item.parentPath, item.name)));

/** An empty folder is a site that nobody has published to. */
function manifestOf(folder: string, paths: readonly string[], findings: Findings): z.infer<typeof Manifest>['files'] {
  if (paths.includes('manifest.json')) return Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).files;
  if (paths.length > 0) findings.add('lost', '公开平台缺少 manifest.json');
  return {};
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
