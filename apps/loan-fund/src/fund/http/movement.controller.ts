import { DecideMovementBody, FundMovementBody, FundMovementPage } from '@lianban/procedure-loan-renewal';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import { fundRules } from '../access/permissions.js';
import { MovementCommands } from '../commands/movement-commands.js';
import { MovementRead } from '../queries/movement-page.query.js';

type Of<T extends z.ZodType> = z.output<T>;

@Controller('api/v1/loan-fund/fund/movements')
export class MovementController {
  constructor(@Inject(MovementRead) private readonly movements: MovementRead, @Inject(MovementCommands) private readonly commands: MovementCommands) {}

  @Get()
  @Roles(fundRules('movement.read'))
  @Answers(FundMovementPage)
  page(@Actor() actor: RequestActor): Promise<Of<typeof FundMovementPage>> {
    return this.movements.page(actor);
  }

  @Post()
  @HttpCode(200)
  @Idempotent()
  @Roles(fundRules('movement.propose'))
  @Answers(FundMovementPage)
  async propose(@Actor() actor: RequestActor, @Body(new ZodPipe(FundMovementBody)) body: Of<typeof FundMovementBody>): Promise<Of<typeof FundMovementPage>> {
    await this.commands.propose(actor, body);
    return this.movements.page(actor);
  }

  @Post(':movementId/decide')
  @HttpCode(200)
  @Roles(fundRules('movement.decide'))
  @Answers(FundMovementPage)
  async decide(
    @Actor() actor: RequestActor, @Param('movementId', ParseUUIDPipe) movementId: string, @Body(new ZodPipe(DecideMovementBody)) body: DecideMovementBody,
  ): Promise<Of<typeof FundMovementPage>> {
    await this.commands.decide(actor, movementId, body);
    return this.movements.page(actor);
  }
}
