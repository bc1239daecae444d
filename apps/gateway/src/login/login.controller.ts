import { LianbanProblem, Public, SignedIn, toProblem } from '@lianban/service';
import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { GATEWAY_CONFIG } from '../gateway.tokens.js';
import type { GatewayConfig } from '../gateway.config.js';
import { OpenStreams } from '../proxy/open-streams.js';
import { sessionOf } from '../session/authenticate.js';
import { RefusalAudit } from '../session/refusal-audit.js';
import { cookieOf, Cookies, LOGIN_COOKIE } from '../session/session-cookie.js';
import { SessionStore } from '../session/session.store.js';
import { LoginAttempts, safeReturnTo } from './login-attempts.js';
import { problemPage } from './problem-page.js';
import { loginFailed, OidcClient } from './oidc-client.js';

@Controller('auth')
export class LoginController {
  constructor(
    @Inject(GATEWAY_CONFIG) private readonly config: GatewayConfig,
    @Inject(OidcClient) private readonly oidc: OidcClient,
    @Inject(LoginAttempts) private readonly attempts: LoginAttempts,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(RefusalAudit) private readonly refusals: RefusalAudit,
  ) {}

  @Public()
  @Get('login')
  async login(@Query('returnTo') returnTo: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const publicUrl = new URL(this.config.PUBLIC_URL);
    // Cookies belong to one host name: a login begun elsewhere would come back to a browser that knows nothing of it.
    if (request.header('host') !== publicUrl.host) return response.redirect(new URL(request.originalUrl, publicUrl).href);
    await this.#orPage(request, response, async () => {
      const { url, ...checks } = await this.oidc.start();
      this.cookies.setLogin(response, await this.attempts.begin({ ...checks, returnTo: safeReturnTo(returnTo) }));
      response.redirect(url.href);
    });
  }

  @Public()
  @Get('callback')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#orPage(request, response, async () => {
      const secret = cookieOf(request, LOGIN_COOKIE);
      this.cookies.clearLogin(response);
      const attempt = secret && (await this.attempts.take(secret));
      if (!attempt) throw loginFailed();
      const sub = await this.oidc.finish(new URL(request.originalUrl, this.config.PUBLIC_URL).search, attempt);
      this.cookies.setSession(response, await this.sessions.open(sub, 'sign-in'));
      response.redirect(attempt.returnTo);
    });
  }

  /** Ends our session and the streams opened in it; the page goes on to `endSessionUrl`, where the issuer ends its own. */
  @SignedIn()
  @HttpCode(200)
  @Post('logout')
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<{ endSessionUrl: string }> {
    const session = sessionOf(request);
    await this.sessions.close(session);
    this.streams.end(session.secret);
    this.cookies.clearSession(response);
    return { endSessionUrl: await this.oidc.endSessionUrl() };
  }

  /** A browser on its way shows a page, not JSON. */
  async #orPage(request: Request, response: Response, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof LianbanProblem)) throw error;
      await this.refusals.record(request, error);
      problemPage(response, toProblem(error));
    }
  }
}
