import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

type History = Parameters<typeof historyToJSON>[0];

/** The recorded histories of a workflow package, one or more for every path through its procedure. */
export class Histories {
  /** `folder`: path with a slash at its end. */
  constructor(private readonly folder: string) {}

  names(): string[] {
    return readdirSync(this.folder).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).sort();
  }

  read(name: string): unknown {
    return JSON.parse(readFileSync(`${this.folder}${name}.json`, 'utf8'));
  }

  /** Writes a history without the names of the machines that took part. */
  keep(name: string, history: History): void {
    mkdirSync(this.folder, { recursive: true });
    const kept = JSON.stringify(JSON.parse(historyToJSON(history)), (key, value: unknown) => (key === 'identity' ? 'recorded' : value));
    writeFileSync(`${this.folder}${name}.json`, `${kept}\n`);
  }

  /** Every key in every payload of a history: histories may hold ids only, no personal data. */
  payloadKeys(name: string): string[] {
    return [...new Set(keysIn(payloadsOf(this.read(name))))];
  }
}

function payloadsOf(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  const data = (node as { data?: unknown }).data;
  const own = typeof data === 'string' && data !== '' && 'metadata' in node ? [JSON.parse(Buffer.from(data, 'base64').toString('utf8')) as unknown] : [];
  return [...own, ...Object.values(node).flatMap(payloadsOf)];
}

function keysIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Array.isArray(node) ? [] : Object.keys(node);
  return [...own, ...Object.values(node).flatMap(keysIn)];
}
