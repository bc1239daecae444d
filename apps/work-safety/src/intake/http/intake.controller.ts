import { IntakeListPage, IntakeProblemPage, IntakeProblemQuery, SettleIntakeBody, type IntakeList, type IntakeProblem, type Page } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../../cases/access/route-rules.js';
import { SettleProblem } from '../commands/settle-problem.command.js';
import { IntakeLists } from '../queries/intake-lists.query.js';
import { IntakeProblems } from '../queries/intake-problems.query.js';

/** Decisions that came by list, and what of them waits for a person. */
@Controller('api/v1/work-safety/intake')
export class IntakeController {
  constructor(@Inject(IntakeLists) private readonly lists: IntakeLists, @Inject(IntakeProblems) private readonly problems: IntakeProblems, @Inject(SettleProblem) private readonly command: SettleProblem) {}

  @Get('lists')
  @Roles(rulesFor('intake.read'))
  @Answers(IntakeListPage)
  listPage(@Actor() actor: RequestActor): Promise<Page<IntakeList>> {
    return this.lists.page(actor);
  }

  @Get('problems')
  @Roles(rulesFor('intake.read'))
  @Answers(IntakeProblemPage)
  problemPage(@Actor() actor: RequestActor, @Query(new ZodPipe(IntakeProblemQuery)) query: z.output<typeof IntakeProblemQuery>): Promise<Page<IntakeProblem>> {
    return this.problems.page(actor, query);
  }

  @Post('problems/:problemId/settle')
  @HttpCode(204)
  @Roles(rulesFor('intake.settle'))
  settle(@Actor() actor: RequestActor, @Param('problemId', ParseUUIDPipe) problemId: string, @Body(new ZodPipe(SettleIntakeBody)) body: z.output<typeof SettleIntakeBody>): Promise<void> {
    return this.command.settle(actor, problemId, body);
  }
}
