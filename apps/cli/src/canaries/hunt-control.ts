import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StackFile } from '@lianban/stack';
import { Client } from 'pg';
import { canaryAt } from './canary.js';
import { hunt } from './hunt.js';

/** Lets one canary out on purpose, in a log and in a table, and answers whether the hunt finds it in both. */
export async function huntFindsPlanted(stack: StackFile, stateDir: string): Promise<boolean> {
  const { idNumber, name, phone } = canaryAt(7);
  const log = join(stateDir, 'logs', 'control.log');
  const client = new Client({ connectionString: stack.databases['supervision']?.ownerUrl });
  await client.connect();
  try {
    appendFileSync(log, `${idNumber} ${phone}\n`);
    await client.query('create table canary_control (value bytea)');
    await client.query('insert into canary_control values ($1)', [Buffer.from(name)]);
    const { leaks } = await hunt(stack, stateDir, []);
    const found = leaks.map(({ place, kind }) => `${kind} ${place}`);
    return ['number logs/control.log', 'phone logs/control.log', 'name supervision 表 public.canary_control'].every((wanted) => found.includes(wanted));
  } finally {
    rmSync(log, { force: true });
    await client.query('drop table if exists canary_control');
    await client.end();
  }
}
