import { LianbanProblem, setActor } from '@lianban/service';
import type { Request } from 'express';
import { SESSION_COOKIE, cookieOf } from './session-cookie.js';
import { actorFrom, type Session } from './session.js';
import type { SessionStore } from './session.store.js';
import { checkWrite } from './write-check.js';

const KEY = Symbol('gateway.session');

/** One way in for our own routes and for the proxy: cookie, live session, write check. */
export class Authenticator {
  constructor(private readonly sessions: SessionStore, private readonly publicUrl: string) {}

  /** Throws NOT_SIGNED_IN, CSRF_ORIGIN, CSRF_TOKEN. */
  async authenticate(request: Request): Promise<Session> {
    const secret = cookieOf(request, SESSION_COOKIE);
    const session = secret && (await this.sessions.find(secret));
    if (!session) throw LianbanProblem.notSignedIn();
    setActor(request, actorFrom(session));
    checkWrite(request, session.secret, this.publicUrl);
    (request as unknown as Record<symbol, Session>)[KEY] = session;
    return session;
  }
}

/** The session that the guard found. */
export function sessionOf(request: Request): Session {
  const session = (request as unknown as Record<symbol, Session | undefined>)[KEY];
  if (!session) throw new Error('the session guard has not run');
  return session;
}
