import { shanghaiDateAt } from '@lianban/kernel';
import type { DeclaredCase } from '@lianban/steps';
import type { DeclaredBook } from './declared-book.js';
import type { Stage } from './theatre.js';

/** A step, how it ends, on which day; what is said and who ends it, where it is not as usual. */
export type Act<Code extends string = string> = readonly [code: Code, outcome: string, on: string, data?: Readonly<Record<string, unknown>> | undefined, by?: string | null];
type DeclaredStage<Case extends DeclaredCase> = Stage<DeclaredBook<Case>>;

/** People act on their days; the workflow hears of each. */
export async function act<Case extends DeclaredCase>(stage: DeclaredStage<Case>, ...acts: readonly Act<Case['steps'][number]['code']>[]): Promise<void> {
  for (const [code, outcome, on, data, by] of acts) {
    await comes(stage, on);
    stage.record.complete(code, outcome, on, data, by);
    await stage.tell();
  }
}

/** Somebody asks for something, or the system says what it found. */
export async function give<Case extends DeclaredCase, Command extends { type: string }>(stage: DeclaredStage<Case>, on: string, ...commands: readonly Command[]): Promise<void> {
  await comes(stage, on);
  for (const command of commands) stage.record.give(command, on);
  await stage.tell();
}

/** A day comes, unless it has come already. */
async function comes<Case extends DeclaredCase>(stage: DeclaredStage<Case>, on: string): Promise<void> {
  if (shanghaiDateAt(new Date(await stage.clock.now())) < on) await stage.passUntil(on);
}
