import { LetterDetail, LetterGroups, LetterPage, LetterQuery, type LetterGroup, type LetterView, type Page } from '@lianban/contracts';
import type { KafkaReading } from '@lianban/messaging';
import { Actor, Answers, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { letterPermissions } from '../access/letter-permissions.js';
import { getLetter } from '../queries/letter-detail.query.js';
import { LettersQuery } from '../queries/letters.query.js';
import { LETTER_TOPICS } from './letter-topics.token.js';

@Controller('/api/v1/exchange-monitor/dead-letters')
export class LettersController {
  constructor(
    @Inject(LettersQuery) private readonly letters: LettersQuery, @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(LETTER_TOPICS) private readonly kafka: KafkaReading,
  ) {}

  @Get('groups')
  @Roles(letterPermissions.readLetters)
  @Answers(LetterGroups)
  async groups(@Actor() actor: RequestActor): Promise<{ items: LetterGroup[] }> {
    return { items: await this.letters.groups(actor) };
  }

  @Get()
  @Roles(letterPermissions.readLetters)
  @Answers(LetterPage)
  list(@Actor() actor: RequestActor, @Query(new ZodPipe(LetterQuery)) query: z.infer<typeof LetterQuery>): Promise<Page<LetterView>> {
    return this.letters.page(actor, query);
  }

  @Get(':id')
  @Roles(letterPermissions.readLetters)
  @Answers(LetterDetail)
  get(@Actor() actor: RequestActor, @Param('id') id: string): Promise<LetterDetail> {
    return getLetter(this.dataSource, this.kafka, actor, id);
  }
}
