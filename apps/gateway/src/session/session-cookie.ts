import type { CookieOptions, Request, Response } from 'express';
import { LONGEST_HOURS } from './session.store.js';

export const SESSION_COOKIE = 'lianban_session';
export const LOGIN_COOKIE = 'lianban_login';
const MINUTE_MS = 60_000;

/** Cookies of the gateway: not for scripts, not across sites, over https where the public address is. */
export class Cookies {
  readonly #options: CookieOptions;

  constructor(publicUrl: string) {
    this.#options = { httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:'), path: '/' };
  }

  setSession(response: Response, secret: string): void {
    response.cookie(SESSION_COOKIE, secret, { ...this.#options, maxAge: LONGEST_HOURS * 60 * MINUTE_MS });
  }

  setLogin(response: Response, secret: string): void {
    response.cookie(LOGIN_COOKIE, secret, { ...this.#options, path: '/auth', maxAge: 10 * MINUTE_MS });
  }

  clearSession(response: Response): void {
    response.clearCookie(SESSION_COOKIE, this.#options);
  }

  clearLogin(response: Response): void {
    response.clearCookie(LOGIN_COOKIE, { ...this.#options, path: '/auth' });
  }
}

/** A cookie as cookie-parser found it; undefined for anything but a text of sensible length. */
export function cookieOf(request: Request, name: string): string | undefined {
  const value = (request.cookies as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' && value.length > 0 && value.length <= 128 ? value : undefined;
}
