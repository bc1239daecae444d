import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

type History = Parameters<typeof historyToJSON>[0];

const folder = fileURLToPath(new URL('../histories/', import.meta.url));

/** Names of the recorded histories, one or more for every path through the procedure. */
export function historyNames(): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).sort();
}

export function readHistory(name: string): unknown {
  return JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
}

/** Writes a history without the names of the machines that took part. */
export function keepHistory(name: string, history: History): void {
  mkdirSync(folder, { recursive: true });
  const kept = JSON.stringify(JSON.parse(historyToJSON(history)), (key, value: unknown) => (key === 'identity' ? 'recorded' : value));
  writeFileSync(`${folder}${name}.json`, `${kept}\n`);
}
