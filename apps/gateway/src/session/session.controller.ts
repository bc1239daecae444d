import { SessionView } from '@lianban/contracts';
import { Answers, SignedIn, ZodPipe } from '@lianban/service';
import { Body, Controller, Get, Header, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { sessionOf } from './authenticate.js';
import { SessionViews } from './session-views.js';
import { SessionStore } from './session.store.js';

const SwitchPost = z.object({ postId: z.string().min(1).max(200) });
type SwitchPost = z.infer<typeof SwitchPost>;

@SignedIn()
@Controller('api/v1/session')
export class SessionController {
  constructor(
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SessionViews) private readonly views: SessionViews,
  ) {}

  @Answers(SessionView)
  @Header('cache-control', 'no-store')
  @Get()
  show(@Req() request: Request): Promise<SessionView> {
    return this.views.of(sessionOf(request));
  }

  @Answers(SessionView)
  @HttpCode(200)
  @Post('post')
  async switchPost(@Req() request: Request, @Body(new ZodPipe(SwitchPost)) { postId }: SwitchPost): Promise<SessionView> {
    const session = sessionOf(request);
    await this.sessions.switchPost(session, postId);
    return this.views.of((await this.sessions.find(session.secret)) ?? session);
  }
}
