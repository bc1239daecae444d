import { PersonPage, PersonSearchBody, RevealBody, RevealedPerson } from '@lianban/procedure-subsidised-enrolment';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Body, Controller, Header, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import { rulesFor } from '../access/route-rules.js';
import { PersonRead } from '../persons/person-search.query.js';

/** The person page: by full number and recorded purpose, in a body so that no number ever stands in an address. */
@Controller('api/v1/medical-insurance/persons')
export class PersonController {
  constructor(@Inject(PersonRead) private readonly persons: PersonRead) {}

  @Post('search')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Roles(rulesFor('person.read'))
  @Answers(PersonPage)
  search(@Actor() actor: RequestActor, @Body(new ZodPipe(PersonSearchBody)) body: z.output<typeof PersonSearchBody>): Promise<z.output<typeof PersonPage>> {
    return this.persons.search(actor, body);
  }

  @Post(':personId/reveal')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Roles(rulesFor('person.reveal'))
  @Answers(RevealedPerson)
  reveal(
    @Actor() actor: RequestActor, @Param('personId', ParseUUIDPipe) personId: string, @Body(new ZodPipe(RevealBody)) body: z.output<typeof RevealBody>,
  ): Promise<z.output<typeof RevealedPerson>> {
    return this.persons.reveal(actor, personId, body.purpose);
  }
}
