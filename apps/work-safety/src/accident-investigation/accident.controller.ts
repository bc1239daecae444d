import { FiledSafetyCase } from '@lianban/contracts';
import { FileAccidentBody } from '@lianban/procedure-accident-investigation';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { rulesFor } from '../cases/access/route-rules.js';
import { FileAccident } from './file-accident.command.js';

/** Accidents as the responsible government enters them. */
@Controller('api/v1/work-safety/accidents')
export class AccidentController {
  constructor(@Inject(FileAccident) private readonly accident: FileAccident) {}

  @Post()
  @Idempotent()
  @Roles(rulesFor('accident.file'))
  @Answers(FiledSafetyCase, 201)
  file(@Actor() actor: RequestActor, @Body(new ZodPipe(FileAccidentBody)) body: FileAccidentBody): Promise<FiledSafetyCase> {
    return this.accident.file(actor, body);
  }
}
