import { asyncApiDocument, type CurrentSchema } from '@lianban/contracts';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Json = Record<string, unknown>;

const document = (root: string): string => join(root, 'docs/asyncapi.json');
const released = (root: string): string => join(root, 'libs/contracts/released');

/** As it is kept: two spaces, a line at the end. */
const textOf = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;

/** The released schemas by their name with its major. */
export async function readReleased(root: string): Promise<Map<string, Json>> {
  const files = (await readdir(released(root)).catch(() => [])).filter((file) => file.endsWith('.json')).sort();
  return new Map(await Promise.all(files.map(async (file) => [file.slice(0, -'.json'.length), JSON.parse(await readFile(join(released(root), file), 'utf8')) as Json] as const)));
}

export async function writeReleased(root: string, schemas: readonly CurrentSchema[]): Promise<void> {
  await mkdir(released(root), { recursive: true });
  for (const { name, schema } of schemas) await writeFile(join(released(root), `${name}.json`), textOf(schema));
}

export async function writeDocument(root: string): Promise<void> {
  await writeFile(document(root), textOf(asyncApiDocument()));
}

/** Whether the kept document is the one that the contracts give. */
export async function isDocumentCurrent(root: string): Promise<boolean> {
  return (await readFile(document(root), 'utf8').catch(() => '')) === textOf(asyncApiDocument());
}
