import { CheckedText, CheckTextBody } from '@lianban/contracts';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { rulesFor } from '../../cases/access/route-rules.js';
import { CheckText } from '../check-text.query.js';

@Controller('api/v1/work-safety/redaction')
export class TextCheckController {
  constructor(@Inject(CheckText) private readonly texts: CheckText) {}

  @Post('check')
  @HttpCode(200)
  @Roles(rulesFor('text.check'))
  @Answers(CheckedText)
  check(@Actor() actor: RequestActor, @Body(new ZodPipe(CheckTextBody)) body: CheckTextBody): Promise<CheckedText> {
    return this.texts.check(actor, body);
  }
}
