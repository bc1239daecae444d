import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, SessionView } from '@lianban/contracts';
import { z } from 'zod';

/** A refusal of the platform, with its own words. */
export class PlatformProblem extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.title}：${problem.detail}（${problem.code}，追踪号 ${problem.traceId}）`);
  }
}

/**
 * A session at the gateway, through the same API as the portal. It is opened by the door for demonstrations, which asks
 * for a secret that only the state folder holds.
 */
export class PlatformSession {
  private constructor(
    private readonly publicUrl: string,
    private readonly cookie: string,
    private readonly csrfToken: string,
  ) {}

  static async open(publicUrl: string, keyDir: string, account: string): Promise<PlatformSession> {
    const secret = readFileSync(join(keyDir, 'demo-door.secret'), 'utf8').trim();
    const answer = await fetch(`${publicUrl}/auth/demo-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-demo-door': secret },
      body: JSON.stringify({ account }),
    });
    if (!answer.ok) throw await problemOf(answer);
    const cookie = answer.headers.getSetCookie().map((text) => text.split(';')[0]).join('; ');
    const session = await fetch(`${publicUrl}/api/v1/session`, { headers: { cookie } });
    if (!session.ok) throw await problemOf(session);
    return new PlatformSession(publicUrl, cookie, SessionView.parse(await session.json()).csrfToken);
  }

  async get<T>(path: string, shape: z.ZodType<T>): Promise<T> {
    return shape.parse(await (await this.send(path, {})).json());
  }

  /** Every item of a list, page by page. */
  async all<T>(path: string, item: z.ZodType<T>): Promise<T[]> {
    const shape = z.object({ items: z.array(item), nextCursor: z.string().nullable() });
    const items: T[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: T[]; nextCursor: string | null } = await this.get(`${path}${cursor && `?${new URLSearchParams({ cursor })}`}`, shape);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  async post(path: string, body: unknown): Promise<unknown> {
    return this.json(await this.send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
  }

  /** A download, whatever its type. */
  async bytes(path: string): Promise<ArrayBuffer> {
    return (await this.send(path, {})).arrayBuffer();
  }

  async upload(path: string, form: FormData): Promise<unknown> {
    return this.json(await this.send(path, { method: 'POST', body: form }));
  }

  private async json(answer: Response): Promise<unknown> {
    const text = await answer.text();
    return text ? JSON.parse(text) : null;
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), cookie: this.cookie, 'x-csrf-token': this.csrfToken, origin: this.publicUrl };
    const answer = await fetch(`${this.publicUrl}/api/v1${path}`, { ...init, headers });
    if (!answer.ok) throw await problemOf(answer);
    return answer;
  }
}

async function problemOf(answer: Response): Promise<Error> {
  const parsed = Problem.safeParse(await answer.json().catch(() => null));
  return parsed.success ? new PlatformProblem(parsed.data) : new Error(`HTTP ${answer.status}`);
}
