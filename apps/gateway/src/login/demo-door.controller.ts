import { SessionView } from '@lianban/contracts';
import { Answers, LianbanProblem, Public, ZodPipe } from '@lianban/service';
import { Body, Controller, Header, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { DEMO_DOOR_SECRET } from '../gateway.tokens.js';
import { sameSecret } from '../session/secret-hash.js';
import { Cookies } from '../session/session-cookie.js';
import { SessionViews } from '../session/session-views.js';
import { SessionStore } from '../session/session.store.js';

const Knock = z.object({ account: z.string().min(1).max(100), postId: z.string().min(1).max(200).optional() });
type Knock = z.infer<typeof Knock>;

/** Opens a session for a demo account without a browser, so that programs go through the same API as people. */
@Controller('auth/demo-token')
export class DemoDoorController {
  constructor(
    @Inject(DEMO_DOOR_SECRET) private readonly secret: string | undefined,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SessionViews) private readonly views: SessionViews,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Public()
  @Answers(SessionView)
  @Header('cache-control', 'no-store')
  @HttpCode(200)
  @Post()
  async open(@Headers('x-demo-door') given: string | undefined, @Body(new ZodPipe(Knock)) { account, postId }: Knock, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    if (this.secret === undefined || !sameSecret(given ?? '', this.secret)) throw LianbanProblem.notFound('地址');
    const secret = await this.sessions.open(account, 'demo-door', postId);
    const session = await this.sessions.find(secret);
    if (!session) throw LianbanProblem.notSignedIn();
    this.cookies.setSession(response, secret);
    return this.views.of(session);
  }
}
