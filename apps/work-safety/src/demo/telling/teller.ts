import { workingDays, type Draw } from '@lianban/casework/demo';
import { plainDate, type PlainDate } from '@lianban/kernel';
import type { SiteIdentity } from '@lianban/public-site';
import { actorAt, demoSystem, findActor, type DemoActor } from '../demo-city.js';
import type { DemoCase } from './demo-case.js';
import { contextAt } from './demo-context.js';

/** One thing that somebody, or the system, does in a case on a day. */
export interface Move {
  on: PlainDate;
  command: { type: string };
  actor: DemoActor;
}

/** What happens in one case, move by move; whoever tells it carries each out before the next is asked for. */
export type Story = Generator<Move, void, void>;

/** Tells a story up to the day on which the demonstration begins; a move that is refused stops the seed. */
export function tell(one: DemoCase, story: Story, before: PlainDate): void {
  for (const move of story) {
    if (move.on >= before) return;
    one.give(move);
  }
}

/** The moves of one case on its own calendar, each by who owes it. */
export class Teller<One extends DemoCase = DemoCase> {
  today: PlainDate;

  constructor(readonly one: One, readonly draw: Draw, readonly site: SiteIdentity) {
    this.today = plainDate(one.row.openedOn);
  }

  /** Some working days later. */
  wait(least: number, most = least): this {
    this.today = workingDays(this.today, this.draw.int(least, most));
    return this;
  }

  until(on: PlainDate): this {
    if (on > this.today) this.today = on;
    return this;
  }

  complete(code: string, outcome: string, data: Record<string, unknown> = {}): Move {
    const actor = this.whoEnds(code);
    return { on: this.today, actor, command: { type: 'complete', code, outcome, data, by: actor.sub } as Move['command'] };
  }

  /** What the case's own office asks for. */
  request(type: string, data: Record<string, unknown>): Move {
    const [role] = this.one.kind.rules.requests[type]?.by ?? [];
    const actor = actorAt(this.one.row.office, role ?? 'enforcement-officer');
    return { on: this.today, actor, command: { type, ...data, by: actor.sub } as Move['command'] };
  }

  overdue(code: string): Move {
    return this.system({ type: 'note-overdue', code });
  }

  /** The system reads its own page. */
  prove(): Move {
    const page = this.one.publication?.page(this.site);
    const fetchedAt = `${this.today}T10:30:00+08:00`;
    return this.system({ type: 'note-proof', ...page, fetchedAt: new Date(fetchedAt).toISOString() });
  }

  system(command: Move['command'] & Record<string, unknown>): Move {
    return { on: this.today, actor: demoSystem, command };
  }

  dueOf(code: string): PlainDate {
    return plainDate(this.one.openStep(code)?.dueOn ?? this.today);
  }

  /** The text with which the record lets a form begin. */
  draft(code: string): Record<string, unknown> {
    return { ...this.one.kind.rules.initial?.(code, this.one.record()) };
  }

  private whoEnds(code: string): DemoActor {
    const spec = this.one.kind.rules.steps[code];
    const office = this.one.openStep(code)?.office;
    if (!spec || !office) throw new Error(`the demonstration ends ${code}, which is not open in ${this.one.row.number}`);
    const recorder = spec.recordedBy && this.one.kind.place(spec.recordedBy, this.one.row, this.one.record(), contextAt({ now: new Date(0), today: this.today })).office;
    const found = findActor(office, spec.by) ?? (recorder && findActor(recorder, spec.by));
    if (!found) throw new Error(`nobody of the demonstration ends ${code} at ${office}`);
    return found;
  }
}
