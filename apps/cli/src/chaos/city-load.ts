import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListId } from '@lianban/contracts';
import { cityFolders } from '../city/city-folders.js';
import { identityLists, registerLists } from '../city/list-rows.js';
import { LAST_PERIOD, THIS_PERIOD } from '../city/shares.js';
import type { Weather } from '../api/persistently.js';
import type { Sessions } from '../api/sessions.js';
import { publishList } from '../city/publish-list.js';

export interface LoadOptions {
  sessions: Sessions;
  folder: string;
  weather: Weather;
  untilAt: number;
  report: (line: string) => void;
}

/** All registers, then both periods of the four departments side by side; answers how many rows went in. */
export async function loadPersistently(options: LoadOptions): Promise<number> {
  const registers = registerLists.map((list) => publish(options, cityFolders.registers, list, LAST_PERIOD, 'utf8'));
  const rows = await Promise.all(registers);
  rows.push(...(await Promise.all(identityLists.map(async (list) => {
    const last = await publish(options, cityFolders.last, list, LAST_PERIOD, 'utf8');
    return last + (await publish(options, cityFolders.this, list, THIS_PERIOD, 'gb18030'));
  }))));
  return rows.reduce((sum, n) => sum + n, 0);
}

async function publish({ sessions, folder, weather, untilAt, report }: LoadOptions, sub: string, list: ListId, period: string, encoding: string): Promise<number> {
  const batch = await publishList(sessions, { list, file: join(folder, sub, `${list}.${encoding}.csv`), period, reason: '故障演练' }, weather, untilAt);
  report(`已发布并应用 ${list} ${period}：${batch.counts.passed} 行，退回 ${batch.counts.refused} 行`);
  return batch.counts.read;
}

/** Rows of all files of a generated city. */
export function rowsOfCity(folder: string): number {
  const { rows } = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as { rows: Record<string, number> };
  return Object.values(rows).reduce((sum, n) => sum + n, 0);
}
