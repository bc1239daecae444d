import { dueOfStep, isSuspended, settingTerm } from '@lianban/deadlines';
import { plainDate, type DatedSetting, type PlainDate } from '@lianban/kernel';
import { isStepEffect, type DeclaredCase, type DeclaredProcedure, type DeclaredStep, type OwedStep, type StepEffect } from '@lianban/steps';
import type { CaseRef, CaseView, StepRequest } from '@lianban/workflow-shared/activities';
import { RecordedSteps, type RecordedStep } from './recorded-steps.js';

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- a book keeps any declared procedure */
type Procedure = DeclaredProcedure<string, string, any, any, any, any>;

/** What the book of a procedure starts from. */
export interface Booked<Case extends DeclaredCase> {
  procedure: Procedure;
  settings: readonly DatedSetting[];
  /** Before its first steps are opened. */
  record: Case;
  startsOn: string;
  /** What decisions depend on besides the record. */
  context(book: DeclaredBook<Case>, today: PlainDate): object;
  /** What is said when a step ends and the scenario says nothing else. */
  said?(code: string, outcome: string, on: string): Readonly<Record<string, unknown>>;
  /** Tells the workflow, as the service does when the clock has changed the record. */
  tell?(): Promise<void>;
}

/** Working days of a step whose setting the procedure does not ship. */
const UNSET_TERM_WORKING_DAYS = 3;

/** The record of one case in memory, moved by the procedure's own `decide`: what the tests of a workflow put in place of the service's database. */
export class DeclaredBook<Case extends DeclaredCase = DeclaredCase> extends RecordedSteps<string, string> {
  record: Case;
  readonly effects: { type: string }[] = [];
  /** What decisions of this scenario depend on, in place of what is usual. */
  over: object = {};
  private day: PlainDate;

  constructor(now: () => Promise<number>, private readonly booked: Booked<Case>) {
    super(now, { procedure: booked.procedure.slug, settings: booked.settings, termWorkingDays: termsOf(booked) });
    this.day = plainDate(booked.startsOn);
    this.record = booked.record;
    this.openOwed();
  }

  /** The case as it is entered, with other facts or on another day; before the workflow starts. */
  file(over: Partial<Case['facts']>, on: string = this.booked.startsOn): void {
    this.steps.clear();
    this.day = plainDate(on);
    const { record } = this.booked;
    this.record = { ...record, steps: [], facts: { ...(record.facts as object), ...over } };
    this.openOwed();
  }

  /** A person, or the clock, gives an order on a day; a refusal is thrown. Answers whether anything happened. */
  give<Command extends { type: string }>(command: Command, on: string): boolean {
    this.day = plainDate(on);
    const decided = this.booked.procedure.decide(command, { ...this.record, steps: this.record.steps.map((step) => ({ ...step, dueOn: this.dueOn(step.code, step.round) })) }, this.context());
    if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal.code} ${JSON.stringify(decided.refusal.detail)}`);
    const { effects, record } = decided.value as { effects: { type: string }[]; record: Case };
    for (const effect of effects) if (isStepEffect(effect)) this.carryOut(effect);
    this.effects.push(...effects);
    this.record = record;
    this.openOwed();
    return effects.length > 0;
  }

  complete(code: string, outcome: string, on: string, data: Readonly<Record<string, unknown>> = this.booked.said?.(code, outcome, on) ?? {}, by: string | null = 'officer'): void {
    this.give({ type: 'complete', code, outcome, data, by }, on);
  }

  step(code: string, round = 1): RecordedStep<string> | undefined {
    return this.find(code, this.officeOf(code), round);
  }

  /** The day by which a step is owed, as the calendar now has it. */
  dueOn(code: string, round = 1): PlainDate {
    const step = this.step(code, round);
    const due = step && dueOfStep(this.calendar, step);
    if (!due?.ok) throw new Error(`${code}/${round} has no day`);
    return due.value.dueOn;
  }

  /** Notices of a step so far, as lines. */
  sent(code: string, round = 1): string[] {
    return this.step(code, round)?.notices.map(({ kind, state, at }) => `${at.slice(0, 10)} ${kind} ${state}`) ?? [];
  }

  loadCase = async (_: CaseRef): Promise<CaseView> => ({
    offices: Object.fromEntries(Object.entries(this.booked.procedure.steps).map(([code, { owner }]) => [code, owner])),
    closed: this.isClosed(), opened: this.record.steps.map(({ code, round, outcome }) => ({ code, round, outcome })),
  });

  protected needsNo({ code, round }: StepRequest<string>, today: PlainDate): string | null {
    this.day = today;
    return this.owed().some((step) => step.code === code && step.round === round) ? null : 'case-closed';
  }

  /** Whatever is owed by now, as the service opens it: the order of one transaction makes no difference here. */
  protected override openNeeded(_: StepRequest<string>, today: PlainDate): void {
    this.day = today;
    this.openOwed();
  }

  /** A passed day has consequences as soon as its overdue notice has gone out; the workflow hears of them. */
  protected override async afterLook({ outcome, notices }: RecordedStep<string>, { code, round }: StepRequest<string>): Promise<void> {
    if (outcome !== null || !this.booked.procedure.clocked?.includes(code)) return;
    const [today, dueOn] = [await this.today(), this.dueOn(code, round)];
    if (dueOn >= today || !notices.some((notice) => notice.kind === 'overdue' && notice.dueOn > dueOn)) return;
    if (this.give({ type: 'note-overdue', code }, today)) await this.booked.tell?.();
  }

  private owed(): OwedStep<string>[] {
    return this.booked.procedure.owed(this.record, this.context());
  }

  private isClosed(): boolean {
    return this.effects.some(({ type }) => type === 'case-closed');
  }

  private context(): object {
    return { ...this.booked.context(this, this.day), ...this.over };
  }

  private officeOf(code: string): string {
    return this.booked.procedure.steps[code]?.owner ?? code;
  }

  private carryOut(effect: StepEffect): void {
    if (effect.type === 'step-opened') this.openStepNow({ ...effect, round: this.roundsOf(effect.code).length + 1 });
    if (effect.type === 'step-closed') this.end(this.openStepOf(effect.code), effect.outcome);
    if (effect.type === 'step-suspended') this.openStepOf(effect.code).suspensions.push({ fromOn: this.day, toOn: null, reason: effect.reason });
    if (effect.type === 'step-resumed') this.goOn(this.openStepOf(effect.code));
    if (effect.type === 'step-refixed') Object.assign(this.openStepOf(effect.code), { termWorkingDays: null, fixedOn: effect.dueOn, fixedSinceOn: this.day });
    if (effect.type === 'case-closed') for (const code of Object.keys(this.booked.procedure.steps)) if (!this.booked.procedure.steps[code]?.outlives) this.endAll(code);
  }

  private openStepNow({ code, round, fixedOn, term }: OwedStep): void {
    const step = this.open({ code, office: this.officeOf(code), round }, term?.sinceOn ?? this.day, fixedOn ?? null);
    if (term) Object.assign(step, { termWorkingDays: term.workingDays });
  }

  private endAll(code: string): void {
    for (const step of this.roundsOf(code)) if (step.outcome === null) this.end(step, 'case-closed');
  }

  private end(step: RecordedStep<string>, outcome: string): void {
    if (isSuspended(step)) this.goOn(step);
    step.outcome = outcome;
  }

  private goOn(step: RecordedStep<string>): void {
    step.suspensions = step.suspensions.map((one) => ({ ...one, toOn: one.toOn ?? this.day }));
  }

  /** In the order of their opening; a first round may have been left out. */
  private roundsOf(code: string): RecordedStep<string>[] {
    return [...this.steps.values()].filter(({ id }) => id.startsWith(`${code}/`));
  }

  private openStepOf(code: string): RecordedStep<string> {
    const open = this.roundsOf(code).findLast(({ outcome }) => outcome === null);
    if (!open) throw new Error(`decide named ${code}, which is not open`);
    return open;
  }

  private openOwed(): void {
    for (const owed of this.owed()) {
      this.openStepNow(owed);
      const { code, round, term, data = {} } = owed;
      const step: DeclaredStep = { stepId: `${code}/${round}`, code, round, outcome: null, data, openedOn: term?.sinceOn ?? this.day, dueOn: this.dueOn(code, round), closedOn: null, suspended: false, bySub: null };
      this.record = { ...this.record, steps: [...this.record.steps, step] };
    }
  }
}

/** As the service measures a step whose end nothing else sets: by the local setting of its kind. */
function termsOf({ procedure: { slug, steps }, settings, startsOn }: Pick<Booked<DeclaredCase>, 'procedure' | 'settings' | 'startsOn'>): Record<string, number> {
  const term = (kind: string): number => settingTerm(settings, `${slug}.${kind}-term-working-days`, plainDate(startsOn), UNSET_TERM_WORKING_DAYS).workingDays;
  return Object.fromEntries(Object.entries(steps).map(([code, spec]) => [code, term(spec.term)]));
}
