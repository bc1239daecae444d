import { Board, BoardStep, BoardStepPage, BoardStepQuery, StepExplanation } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { permissions } from '../access/permissions.js';
import { BoardService } from './board.service.js';

const BoardQuery = z.object({ groupBy: z.enum(['department', 'county', 'procedure']).default('department') });

@Controller('/api/v1/supervision')
export class BoardController {
  constructor(@Inject(BoardService) private readonly boards: BoardService) {}

  @Get('board')
  @Roles(permissions.readBoard)
  @Answers(Board)
  board(@Actor() actor: RequestActor, @Query(new ZodPipe(BoardQuery)) { groupBy }: z.infer<typeof BoardQuery>): Promise<Board> {
    return this.boards.board(actor, groupBy);
  }

  @Get('board/steps')
  @Roles(permissions.readSteps)
  @Answers(BoardStepPage)
  steps(@Actor() actor: RequestActor, @Query(new ZodPipe(BoardStepQuery)) query: z.infer<typeof BoardStepQuery>): Promise<BoardStepPage> {
    return this.boards.steps(actor, query);
  }

  @Get('steps/:stepId')
  @Roles(permissions.readSteps)
  @Answers(BoardStep)
  step(@Actor() actor: RequestActor, @Param('stepId') stepId: string): Promise<BoardStep> {
    return this.boards.step(actor, stepId);
  }

  @Get('steps/:stepId/explanation')
  @Roles(permissions.readSteps)
  @Answers(StepExplanation)
  explanation(@Actor() actor: RequestActor, @Param('stepId') stepId: string): Promise<StepExplanation> {
    return this.boards.explanation(actor, stepId);
  }
}
