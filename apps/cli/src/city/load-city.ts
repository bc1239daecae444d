import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListId } from '@lianban/contracts';
import { Weather } from '../api/persistently.js';
import { Sessions, type Door } from '../api/sessions.js';
import { cityFolders } from './city-folders.js';
import { DECISIONS_PERIOD, decisionsFolder, reportedAtStart } from './demo-decisions.js';
import { writeDemoStatements } from './demo-statements.js';
import { enterDemoSettings } from './demo-settings.js';
import { generateCity } from './generate-city.js';
import { identityLists, registerLists } from './list-rows.js';
import { publishList } from './publish-list.js';
import { sharedLists, sharedPeriods, sharedPlace } from './shared-lists.js';
import { LAST_PERIOD, THIS_PERIOD } from './shares.js';

const STATEMENT = 'fund-account-statement';
/** A list of a city is published and applied within this; what fails for so long will not pass by itself. */
const WITHIN_MS = 15 * 60_000;
const SHARED_AT_A_TIME = 2;

export interface LoadOptions extends Door {
  folder: string;
  people: number;
  seed: number;
  report: (line: string) => void;
}

/**
 * Generates the demo city when its folder is empty and takes in the registers and last period's lists through the
 * platform's own doors. What was already published stays; an interrupted load goes on with the next list.
 */
export async function loadCity(options: LoadOptions): Promise<void> {
  if (!existsSync(join(options.folder, 'summary.json'))) {
    options.report(`生成演示城市（${options.people} 人）`);
    await generateCity(options);
  }
  const settings = await enterDemoSettings(options);
  if (settings > 0) options.report(`已录入 ${settings} 项演示参数（虚构值，双人录入）`);
  const sessions = new Sessions(options);
  await Promise.all([loadLists(sessions, options), loadStatements(sessions, options), loadDecisions(sessions, options), loadShared(sessions, options)]);
}

async function loadLists(sessions: Sessions, { folder, report }: LoadOptions): Promise<void> {
  const publish = async (sub: string, list: ListId): Promise<void> => {
    if (loaded(folder).includes(list)) return;
    const batch = await publishList(sessions, { list, file: join(folder, sub, `${list}.utf8.csv`), period: LAST_PERIOD, reason: '演示城市首次载入' }, new Weather(), Date.now() + WITHIN_MS);
    noteLoaded(folder, list);
    report(`已载入${batch.listTitle}：${batch.counts.passed.toLocaleString('zh-CN')} 行`);
  };
  for (const list of registerLists) await publish(cityFolders.registers, list);
  for (const list of identityLists) await publish(cityFolders.last, list);
}

/** The account bank's last days, beside the lists of the others; a list takes one version after the other. */
async function loadStatements(sessions: Sessions, { folder, report }: LoadOptions): Promise<void> {
  const untilAt = Date.now() + WITHIN_MS;
  const mark = (period: string): string => `${STATEMENT}/${period}`;
  const files = loaded(folder).includes(STATEMENT) ? [] : await writeDemoStatements(sessions, folder, new Weather(), untilAt);
  for (const { period, file } of files.filter((one) => !loaded(folder).includes(mark(one.period)))) {
    await publishList(sessions, { list: STATEMENT, file, period, reason: '演示：专户对账' }, new Weather(), untilAt);
    noteLoaded(folder, mark(period));
  }
  if (files.length > 0) report(`已载入周转基金专户对账单：${files.length} 天，有两处差异待说明`);
  noteLoaded(folder, STATEMENT);
}

/** What two departments decided lately; their spoilt rows stay refused, for somebody to correct. */
async function loadDecisions(sessions: Sessions, { folder, report }: LoadOptions): Promise<void> {
  for (const department of reportedAtStart) {
    const list = `enforcement-decisions-${department}` as const;
    if (loaded(folder).includes(list)) continue;
    const batch = await publishList(sessions, { list, file: join(folder, decisionsFolder, `${list}.utf8.csv`), period: DECISIONS_PERIOD, reason: '演示：报送执法决定' }, new Weather(), Date.now() + WITHIN_MS);
    noteLoaded(folder, list);
    report(`已载入${batch.listTitle}：${batch.counts.passed} 行，退回 ${batch.counts.refused} 行`);
  }
}

/** What departments share with one another and with medical insurance, one period after the other; a few lists at a time. */
async function loadShared(sessions: Sessions, { folder, report }: LoadOptions): Promise<void> {
  const left = [...sharedLists];
  const take = async (): Promise<void> => {
    for (let list = left.shift(); list !== undefined; list = left.shift()) {
      for (const [, period] of sharedPeriods) await loadSharedOne(sessions, folder, list, period);
    }
  };
  await Promise.all(Array.from({ length: SHARED_AT_A_TIME }, take));
  report(`已载入部门共享名单：${sharedLists.length} 份，各 ${sharedPeriods.length} 期`);
}

async function loadSharedOne(sessions: Sessions, folder: string, list: ListId, period: string): Promise<void> {
  const mark = `${list}/${period}`;
  if (loaded(folder).includes(mark)) return;
  await publishList(sessions, { list, file: join(sharedPlace(folder, period), `${list}.utf8.csv`), period, reason: '演示：部门共享' }, new Weather(), Date.now() + WITHIN_MS);
  noteLoaded(folder, mark);
}

/** Uploads and approves this period's four files as they lie: what people otherwise do by hand. */
export async function uploadThisPeriod(options: Door & { folder: string; report: (line: string) => void }): Promise<void> {
  const sessions = new Sessions(options);
  for (const list of identityLists) {
    const file = join(options.folder, cityFolders.this, `${list}.gb18030.csv`);
    const batch = await publishList(sessions, { list, file, period: THIS_PERIOD, reason: '演示：按原件发布，错误行随后更正' }, new Weather(), Date.now() + WITHIN_MS);
    options.report(`已发布${batch.listTitle}：通过 ${batch.counts.passed}，退回 ${batch.counts.refused}`);
  }
}

function noteLoaded(folder: string, name: string): void {
  const before = loaded(folder);
  if (!before.includes(name)) writeFileSync(loadedFile(folder), JSON.stringify([...before, name]));
}

const loadedFile = (folder: string): string => join(folder, 'loaded.json');

function loaded(folder: string): string[] {
  return existsSync(loadedFile(folder)) ? (JSON.parse(readFileSync(loadedFile(folder), 'utf8')) as string[]) : [];
}
