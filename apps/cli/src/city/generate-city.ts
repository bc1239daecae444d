import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { ListId } from '@lianban/contracts';
import { cityFolders } from './city-folders.js';
import { writeDemoDecisions } from './demo-decisions.js';
import { writeDemoPapers } from './demo-papers.js';
import { expectedOutcome, stages } from './expected-outcome.js';
import { lifeAt, type Life } from './life.js';
import { ListFiles } from './list-files.js';
import { identityLists, registerLists, rowsOf, type Period } from './list-rows.js';
import { sharedPeriods, sharedPlace, writeSharedRecords } from './shared-lists.js';
import { sharedPeopleLists } from './shared-people.js';
import { CITY_SHARES, CURRENT_YEAR, EXCEPTION_WEIGHTS, FAULT_WEIGHTS, LAST_PERIOD, LISTED_SHARES, NEXT_YEAR, THIS_PERIOD } from './shares.js';

export interface CityOptions {
  people: number;
  seed: number;
  folder: string;
}

interface Part {
  list: ListId;
  period: Period;
  files: ListFiles;
}

/**
 * Writes a made-up city: registers, last period's identity lists, this period's with a stated share of spoiled rows and
 * exceptions, and the key of expected outcomes (`key.jsonl`, one line per person × insurance year × stage). The same
 * people count and seed give the same bytes.
 */
export async function generateCity({ people, seed, folder }: CityOptions): Promise<Record<string, unknown>> {
  mkdirSync(folder, { recursive: true });
  const parts = openParts(folder);
  const key = createWriteStream(join(folder, 'key.jsonl'));
  const counts: Record<string, number> = {};
  for (let index = 0; index < people; index += 1) {
    const life = lifeAt(seed, index);
    for (const part of parts) for (const row of rowsOf(part.list, life, part.period)) await part.files.add(row);
    for (const line of keyLines(life)) if (!key.write(line)) await once(key, 'drain');
    count(counts, life);
  }
  key.end();
  await Promise.all([finished(key), ...parts.map((part) => part.files.close())]);
  await writeDemoDecisions(folder, seed);
  await writeSharedRecords(folder, seed);
  writeDemoPapers(folder);
  return writeSummary({ people, seed, folder }, parts, counts);
}

function openParts(folder: string): Part[] {
  const part = (sub: string, list: ListId, period: Period): Part => ({ list, period, files: new ListFiles(join(folder, sub), list, true) });
  const shared = (period: Period, name: string): Part[] => sharedPeopleLists.map((list) => ({ list, period, files: new ListFiles(sharedPlace(folder, name), list, true) }));
  return [
    ...registerLists.map((list) => part(cityFolders.registers, list, 'this')),
    ...identityLists.map((list) => part(cityFolders.last, list, 'last')),
    ...identityLists.map((list) => part(cityFolders.this, list, 'this')),
    ...sharedPeriods.flatMap(([period, name]) => shared(period, name)),
  ];
}

function* keyLines(life: Life): Generator<string> {
  for (const year of [CURRENT_YEAR, NEXT_YEAR]) {
    for (const stage of stages) {
      const expected = expectedOutcome(life, year, stage);
      if (expected) yield `${JSON.stringify({ stage, ...expected })}\n`;
    }
  }
}

function count(counts: Record<string, number>, life: Life): void {
  const add = (name: string): number => (counts[name] = (counts[name] ?? 0) + 1);
  if (life.claims.length > 0) add('listed');
  if (life.planted) add(`exception ${life.planted}`);
  if (life.fault) add(`spoiled ${life.fault}`);
  if (life.repeatedRow) add('spoiled DUP_IN_FILE');
}

function writeSummary(options: CityOptions, parts: Part[], counts: Record<string, number>): Record<string, unknown> {
  const summary = {
    people: options.people, seed: options.seed,
    shares: { residents: CITY_SHARES, listed: LISTED_SHARES, exceptions: EXCEPTION_WEIGHTS, spoiledEntrants: FAULT_WEIGHTS },
    rows: Object.fromEntries(parts.map((part) => [`${part.period === 'last' ? LAST_PERIOD : THIS_PERIOD} ${part.list}`, part.files.rows])),
    counts,
  };
  writeFileSync(join(options.folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}
