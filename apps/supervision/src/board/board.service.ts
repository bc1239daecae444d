import type { Calendar } from '@lianban/calendar';
import type { Board, BoardStep, BoardStepPage, BoardStepQuery, StepExplanation } from '@lianban/contracts';
import type { PlainDate } from '@lianban/kernel';
import { BusinessClock, inTransaction, systemActor, type Actor } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { partiesOfTheFund } from '../access/permissions.js';
import { CalendarInForce } from '../calendar/calendar-in-force.js';
import { getBoardStep, listBoardSteps } from './board-steps.query.js';
import { readBoard, type GroupBy } from './board.query.js';
import { explainStep } from './step-explanation.js';

/** What the reader may see of the projection, on the business day of the question. */
@Injectable()
export class BoardService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
    @Inject(CalendarInForce) private readonly calendar: CalendarInForce,
  ) {}

  board(actor: RequestActor, groupBy: GroupBy): Promise<Board> {
    return this.asking(actor, (manager, calendar, today) => readBoard(manager, groupBy, calendar, today));
  }

  steps(actor: RequestActor, query: BoardStepQuery): Promise<BoardStepPage> {
    return this.asking(actor, (manager, calendar, today) => listBoardSteps(manager, query, calendar, today));
  }

  step(actor: RequestActor, stepId: string): Promise<BoardStep> {
    return this.asking(actor, (manager, calendar, today) => getBoardStep(manager, stepId, calendar, today));
  }

  /**
   * A party of a loan sees on its page what the other parties owe, and may ask how their days were counted: dates and
   * notices, no office and no case.
   */
  explanation(actor: RequestActor, stepId: string): Promise<StepExplanation> {
    const party = partiesOfTheFund.some((role) => role === actor.role);
    return this.asking(party ? systemActor : actor, async (manager, calendar, today) => {
      const step = await getBoardStep(manager, stepId, calendar, today);
      if (party && step.service !== 'loan-fund') throw LianbanProblem.notFound('办理环节');
      return explainStep(calendar, step, today);
    });
  }

  private asking<T>(actor: Actor, ask: (manager: EntityManager, calendar: Calendar, today: PlainDate) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, actor, async (manager) => ask(manager, await this.calendar.read(manager), await this.clock.today(manager)));
  }
}
