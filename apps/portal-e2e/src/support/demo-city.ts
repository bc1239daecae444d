import { isIdNumber } from '@lianban/kernel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The number of somebody on a list of the loaded demonstration city, from the key that was written with it. Throws without one. */
export function listedIdNumber(): string {
  const state = process.env.LIANBAN_STATE;
  if (!state) throw new Error('LIANBAN_STATE: the state folder of the running stack');
  const [first = ''] = readFileSync(join(state, 'demo', 'key.jsonl'), 'utf8').split('\n', 1);
  const { idNumber } = JSON.parse(first) as { idNumber?: unknown };
  if (typeof idNumber !== 'string' || !isIdNumber(idNumber)) throw new Error('key.jsonl names no person in its first line');
  return idNumber;
}
