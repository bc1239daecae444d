import { SessionView } from '@lianban/contracts';
import { request, type APIRequestContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A session of a program, opened by the door for demonstrations; its secret lies in the state folder of the stack. */
export class Platform {
  private constructor(
    private readonly context: APIRequestContext,
    private readonly csrfToken: string,
  ) {}

  static async open(account: string): Promise<Platform> {
    const { PORTAL_URL, LIANBAN_STATE } = process.env;
    if (!PORTAL_URL || !LIANBAN_STATE) throw new Error('PORTAL_URL and LIANBAN_STATE: the address and the state folder of a running stack');
    const secret = readFileSync(join(LIANBAN_STATE, 'keys', 'demo-door.secret'), 'utf8').trim();
    const context = await request.newContext({ baseURL: PORTAL_URL, extraHTTPHeaders: { origin: new URL(PORTAL_URL).origin } });
    const opened = await context.post('/auth/demo-token', { headers: { 'x-demo-door': secret }, data: { account } });
    if (!opened.ok()) throw new Error(`${account}: ${await opened.text()}`);
    return new Platform(context, SessionView.parse(await opened.json()).csrfToken);
  }

  async get(path: string): Promise<unknown> {
    return answerOf(await this.context.get(`/api/v1${path}`));
  }

  async post(path: string, data: unknown): Promise<unknown> {
    return answerOf(await this.context.post(`/api/v1${path}`, { headers: { 'x-csrf-token': this.csrfToken }, data }));
  }

  async upload(path: string, form: FormData): Promise<unknown> {
    return answerOf(await this.context.post(`/api/v1${path}`, { headers: { 'x-csrf-token': this.csrfToken }, multipart: form }));
  }

  close(): Promise<void> {
    return this.context.dispose();
  }
}

async function answerOf(response: Awaited<ReturnType<APIRequestContext['get']>>): Promise<unknown> {
  if (!response.ok()) throw new Error(`${response.url()}: ${response.status()} ${await response.text()}`);
  return response.status() === 204 ? null : ((await response.json()) as unknown);
}
