import { TopicStateView } from '@lianban/contracts';
import { Answers, Roles } from '@lianban/service';
import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { monitorPermissions } from '../access/permissions.js';
import { TopicsRead } from './topics.query.js';

@Controller('api/v1/exchange-monitor/topics')
export class TopicsController {
  constructor(@Inject(TopicsRead) private readonly topics: TopicsRead) {}

  @Get()
  @Roles(monitorPermissions.readTopics)
  @Answers(z.array(TopicStateView))
  list(): Promise<TopicStateView[]> {
    return this.topics.list();
  }
}
