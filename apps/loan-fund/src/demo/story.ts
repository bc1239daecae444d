import { Draw, workingDays } from '@lianban/casework/demo';
import { plainDate, type Outcome, type PlainDate } from '@lianban/kernel';
import { openStepOfLoan, type LoanCommand, type LoanRefusal, type LoanStepCode, type LoanStepOutcome } from '@lianban/procedure-loan-renewal';
import type { DemoLoan } from './demo-loan.js';
import { postOf } from './demo-people.js';

/** One thing that somebody does on a day. */
export interface Move {
  on: PlainDate;
  /** Null: the application itself. */
  command: LoanCommand | null;
}

/** What happens in one loan, move by move; the teller of all stories answers each with what `decide` said. */
export type Story = Generator<Move, void, Outcome<true, LoanRefusal>>;

/** Tells one loan's story on its own calendar. A refusal that the story did not expect stops the seed. */
export class Teller {
  today: PlainDate;
  readonly draw: Draw;

  constructor(readonly loan: DemoLoan) {
    this.today = loan.deal.application.filedOn;
    this.draw = new Draw(loan.deal.index);
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

  *command(command: LoanCommand): Story {
    const answer = yield { on: this.today, command };
    if (!answer.ok) throw new Error(`the demonstration is refused: ${command.type} ${'code' in command ? command.code : ''} ${answer.refusal.code} ${JSON.stringify(answer.refusal.detail)}`);
  }

  *complete(code: LoanStepCode, outcome: LoanStepOutcome, data: Record<string, unknown> = {}): Story {
    yield* this.command({ type: 'complete', code, outcome, data, by: postOf(this.loan, code) });
  }

  /** The same, every second working day until the fund has the money. */
  *completeWhenFunded(code: LoanStepCode, outcome: LoanStepOutcome, data: Record<string, unknown> = {}): Story {
    for (;;) {
      const answer = yield { on: this.today, command: { type: 'complete', code, outcome, data, by: postOf(this.loan, code) } };
      if (answer.ok) return;
      if (answer.refusal.code !== 'LOAN_RENEWAL.FUND_SHORT') throw new Error(`the demonstration is refused: ${answer.refusal.code}`);
      this.wait(2);
    }
  }

  dueOf(code: LoanStepCode): PlainDate {
    return plainDate(openStepOfLoan(this.loan.asLoan(), code)?.dueOn ?? this.today);
  }

  /** What an open step was told that it waits for. */
  owedBy(code: LoanStepCode): number {
    return Number(openStepOfLoan(this.loan.asLoan(), code)?.data['dueFen'] ?? 0);
  }
}
