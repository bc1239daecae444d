import { z } from 'zod';
import { persistently } from '../api/persistently.js';
import type { PlatformSession } from '../api/platform.js';
import type { LoanLoadOptions } from './loan-load.js';

type SafetyLoadOptions = Omit<LoanLoadOptions, 'loanDueOn'> & {
  /** A working day before the demonstration's first. */
  decidedOn: string;
};

const Cases = z.object({ items: z.array(z.object({ caseId: z.string(), title: z.string() })) });
const Case = z.object({
  revision: z.int(), steps: z.array(z.object({ code: z.string(), outcome: z.string().nullable() })), actions: z.array(z.object({ code: z.string().nullable(), initial: z.record(z.string(), z.unknown()) })),
});
/** Departments whose officer records and whose head releases. */
const departments = ['safety', 'construction', 'transport', 'market', 'fire', 'police'] as const;
const EACH = 2;

/**
 * Every department records decisions and makes the first of them public, and an accident is entered and listed, while
 * things are killed. Every act looks at the record first, so that one whose answer was lost is not done twice. Answers
 * the ids of the cases.
 */
export function loadSafety(options: SafetyLoadOptions): Promise<string[]> {
  const runs = departments.flatMap((department) => Array.from({ length: EACH }, (_, n) => ({ department, n })));
  return Promise.all([
    ...runs.map(async ({ department, n }, turn) => {
      await options.pace.until(turn / runs.length);
      const run = new SafetyRun(options, `${department}-inspector`, `演练${department}-${n + 1}`, 'enforcement-disclosure');
      return n === 0 ? run.toRelease(`${department}-head`) : run.file('/work-safety/decisions', run.decision());
    }),
    options.pace.until(1 / 2).then(() => new SafetyRun(options, 'accident-handler', '演练较大事故', 'accident-investigation').toListing()),
  ]);
}

class SafetyRun {
  private caseId = '';

  constructor(private readonly options: SafetyLoadOptions, private readonly officer: string, private readonly name: string, private readonly procedure: string) {}

  async toRelease(head: string): Promise<string> {
    await this.file('/work-safety/decisions', this.decision());
    await this.complete(this.officer, 'redaction', 'ready', ({ actions }) => ({ ...actions.find(({ code }) => code === 'redaction')?.initial, answered: '演练' }));
    await this.complete(head, 'release', 'released', () => ({}));
    return this.caseId;
  }

  async toListing(): Promise<string> {
    const { decidedOn } = this.options;
    await this.file('/work-safety/accidents', this.accident());
    await this.complete('committee-officer', 'listing', 'listed', () => ({ noticeNumber: '演练', listedOn: decidedOn }));
    await this.complete(this.officer, 'team', 'formed', () => ({ formedOn: decidedOn, leadUnit: '演练', units: '演练' }));
    return this.caseId;
  }

  async file(path: string, body: Record<string, unknown>): Promise<string> {
    await this.patiently(async () => {
      const found = await this.find();
      if (!found) await this.as(this.officer, (session) => session.post(path, body));
      this.caseId = found ?? (await this.find()) ?? '';
    });
    return this.caseId;
  }

  private async find(): Promise<string | undefined> {
    const { items } = await this.as(this.officer, (session) => session.get(`/work-safety/cases?procedure=${this.procedure}&scope=all&limit=200&text=${encodeURIComponent(this.name)}`, Cases));
    return items.find(({ title }) => title.startsWith(this.name))?.caseId;
  }

  private complete(account: string, code: string, outcome: string, dataOf: (look: z.infer<typeof Case>) => Record<string, unknown>): Promise<void> {
    return this.patiently(async () => {
      const look = await this.as(this.officer, (session) => session.get(`/work-safety/cases/${this.caseId}`, Case));
      if (look.steps.some((step) => step.code === code && step.outcome !== null)) return;
      await this.as(account, (session) => session.post(`/work-safety/cases/${this.caseId}/steps/${code}/complete`, { revision: look.revision, outcome, data: dataOf(look) }));
    });
  }

  private as<T>(account: string, work: (session: PlatformSession) => Promise<T>): Promise<T> {
    return this.options.sessions.as(account, work);
  }

  private patiently(work: () => Promise<void>): Promise<void> {
    return persistently(this.options.weather, this.options.untilAt, work);
  }

  decision(): Record<string, unknown> {
    const { decidedOn } = this.options;
    return {
      decisionNumber: `演练〔${decidedOn.slice(0, 4)}〕${this.name.split('-')[1]}号`, kinds: ['rectify'], firmName: `${this.name}有限公司`, creditCode: null, violation: '演练', violationKind: null, basis: ['《中华人民共和国安全生产法》第六十五条'],
      amountFen: null, decidedOn, servedOn: decidedOn, performByOn: null, persons: [],
    };
  }

  private accident(): Record<string, unknown> {
    const { decidedOn } = this.options;
    return { title: this.name, happenedOn: decidedOn, reportedOn: decidedOn, county: '360222', place: '演练', firmName: '演练有限公司', summary: '演练', deaths: 3, injured: 0, lossFen: 0, persons: [] };
  }
}
