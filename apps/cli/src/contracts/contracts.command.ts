import { checkRelease, currentSchemas, type ReleaseFault } from '@lianban/contracts';
import { isDocumentCurrent, readReleased, writeDocument, writeReleased } from './contract-files.js';

const unwritable: readonly ReleaseFault['kind'][] = ['breaking', 'version', 'orphan'];

/** What stands between the contracts and the released schemas, a line each; empty: nothing. */
export async function contractFaults(root: string): Promise<string[]> {
  const faults = checkRelease(currentSchemas(), await readReleased(root)).map(({ name, sentence }) => `${name}：${sentence}`);
  return (await isDocumentCurrent(root)) ? faults : [...faults, 'docs/asyncapi.json：与契约不一致，请运行 npm run contracts'];
}

/** Writes the document and every schema that may go out; what breaks those who read is not written over. Resolves to its faults. */
export async function writeContracts(root: string): Promise<string[]> {
  const current = currentSchemas();
  const faults = checkRelease(current, await readReleased(root)).filter(({ kind }) => unwritable.includes(kind));
  const kept = new Set(faults.map(({ name }) => name));
  await writeReleased(root, current.filter(({ name }) => !kept.has(name)));
  await writeDocument(root);
  return faults.map(({ name, sentence }) => `${name}：${sentence}`);
}
