import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListId } from '@lianban/contracts';
import { cityFolders } from '../city/city-folders.js';
import { DECISIONS_PERIOD, decisionsFolder, reportedAtStart } from '../city/demo-decisions.js';
import { writeDemoStatements } from '../city/demo-statements.js';
import { identityLists, registerLists } from '../city/list-rows.js';
import { sharedPlace } from '../city/shared-lists.js';
import { LAST_PERIOD, THIS_PERIOD } from '../city/shares.js';
import type { Weather } from '../api/persistently.js';
import type { Sessions } from '../api/sessions.js';
import type { Pace } from './pace.js';
import { publishList } from '../city/publish-list.js';

export interface LoadOptions {
  sessions: Sessions;
  folder: string;
  weather: Weather;
  untilAt: number;
  pace: Pace;
  report: (line: string) => void;
}

/** All files of the city: registers, last period, this period. */
const FILES = registerLists.length + 2 * identityLists.length;

/**
 * All registers, then both periods of the four departments side by side, each file in its turn of the pace; answers how
 * many rows went in.
 */
export async function loadPersistently(options: LoadOptions): Promise<number> {
  const rows = await Promise.all(registerLists.map((list, turn) => publish(options, turn, { sub: cityFolders.registers, list, period: LAST_PERIOD, encoding: 'utf8' })));
  rows.push(...(await Promise.all(identityLists.map(async (list, lane) => {
    const turn = registerLists.length + lane;
    const last = await publish(options, turn, { sub: cityFolders.last, list, period: LAST_PERIOD, encoding: 'utf8' });
    return last + (await publish(options, turn + identityLists.length, { sub: cityFolders.this, list, period: THIS_PERIOD, encoding: 'gb18030' }));
  }))));
  return rows.reduce((sum, n) => sum + n, 0);
}

/** The account bank's last days, one version after the other, while the lists of the others go in. */
export async function loadStatementsPersistently({ sessions, folder, weather, untilAt, pace, report }: LoadOptions): Promise<void> {
  const days = await writeDemoStatements(sessions, folder, weather, untilAt);
  for (const [turn, { period, file }] of days.entries()) {
    await pace.until(turn / days.length);
    const { counts } = await publishList(sessions, { list: 'fund-account-statement', file, period, reason: '故障演练' }, weather, untilAt);
    report(`已发布并应用专户对账单 ${period}：${counts.passed} 行，退回 ${counts.refused} 行`);
  }
}

/** What two departments decided lately. */
export async function loadDecisionsPersistently({ sessions, folder, weather, untilAt, pace, report }: LoadOptions): Promise<void> {
  for (const [turn, department] of reportedAtStart.entries()) {
    await pace.until(turn / reportedAtStart.length);
    const list = `enforcement-decisions-${department}` as const;
    const { counts } = await publishList(sessions, { list, file: join(folder, decisionsFolder, `${list}.utf8.csv`), period: DECISIONS_PERIOD, reason: '故障演练' }, weather, untilAt);
    report(`已发布并应用 ${list}：${counts.passed} 行，退回 ${counts.refused} 行`);
  }
}

/** What departments share with each other, of two of them. */
const sharedBetween = ['hidden-dangers-emergency-management', 'hidden-dangers-housing-construction'] as const;

export async function loadSharedPersistently({ sessions, folder, weather, untilAt, pace, report }: LoadOptions): Promise<void> {
  for (const [turn, list] of sharedBetween.entries()) {
    await pace.until(turn / sharedBetween.length);
    const { counts } = await publishList(sessions, { list, file: join(sharedPlace(folder, LAST_PERIOD), `${list}.utf8.csv`), period: LAST_PERIOD, reason: '故障演练' }, weather, untilAt);
    report(`已发布并应用 ${list}：${counts.passed} 行，退回 ${counts.refused} 行`);
  }
}

interface CityFile {
  sub: string;
  list: ListId;
  period: string;
  encoding: 'utf8' | 'gb18030';
}

async function publish({ sessions, folder, weather, untilAt, pace, report }: LoadOptions, turn: number, { sub, list, period, encoding }: CityFile): Promise<number> {
  await pace.until(turn / FILES);
  const batch = await publishList(sessions, { list, file: join(folder, sub, `${list}.${encoding}.csv`), period, reason: '故障演练' }, weather, untilAt);
  report(`已发布并应用 ${list} ${period}：${batch.counts.passed} 行，退回 ${batch.counts.refused} 行`);
  return batch.counts.read;
}

/** Rows of all files of a generated city. */
export function rowsOfCity(folder: string): number {
  const { rows } = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as { rows: Record<string, number> };
  return Object.values(rows).reduce((sum, n) => sum + n, 0);
}
