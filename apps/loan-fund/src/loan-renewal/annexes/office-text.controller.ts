import { DecideOfficeTextBody, OfficeTextPage, ProposeOfficeTextBody } from '@lianban/procedure-loan-renewal';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { OfficeTexts } from './office-texts.js';

type Of<T extends z.ZodType> = z.output<T>;
const LoadedText = z.object({ textId: z.string() });

/** Wording of the annexes and the fund's own account: every version, loaded by one person and confirmed by another. */
@Controller('api/v1/loan-fund/texts')
export class OfficeTextController {
  constructor(@Inject(OfficeTexts) private readonly texts: OfficeTexts) {}

  @Get()
  @Roles(rulesFor('text.read'))
  @Answers(OfficeTextPage)
  list(@Actor() actor: RequestActor): Promise<Of<typeof OfficeTextPage>> {
    return this.texts.list(actor);
  }

  @Post()
  @Idempotent()
  @Roles(rulesFor('text.propose'))
  @Answers(LoadedText, 201)
  propose(@Actor() actor: RequestActor, @Body(new ZodPipe(ProposeOfficeTextBody)) body: Of<typeof ProposeOfficeTextBody>): Promise<Of<typeof LoadedText>> {
    return this.texts.propose(actor, body);
  }

  @Post(':textId/decide')
  @HttpCode(204)
  @Roles(rulesFor('text.decide'))
  decide(@Actor() actor: RequestActor, @Param('textId', ParseUUIDPipe) textId: string, @Body(new ZodPipe(DecideOfficeTextBody)) { approve }: Of<typeof DecideOfficeTextBody>): Promise<void> {
    return this.texts.decide(actor, textId, approve);
  }
}
