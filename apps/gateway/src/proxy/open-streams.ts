import type { ServerResponse } from 'node:http';
import { secretHash } from '../session/secret-hash.js';
import type { SessionStore } from '../session/session.store.js';

/** How long a stream may outlive a session that ended by time, at another gateway, or with its post. */
const LOOK_MS = 15_000;

/** Event streams that services hold open, by the session in which they were opened. They end with it. */
export class OpenStreams {
  readonly #bySession = new Map<string, Set<ServerResponse>>();

  constructor(private readonly sessions: Pick<SessionStore, 'living'>) {}

  add(secret: string, response: ServerResponse): void {
    const session = keyOf(secret);
    const streams = this.#bySession.get(session) ?? new Set();
    this.#bySession.set(session, streams.add(response));
    response.once('close', () => {
      streams.delete(response);
      if (streams.size === 0 && this.#bySession.get(session) === streams) this.#bySession.delete(session);
    });
  }

  /** Of a session that has ended: the browser comes again and is told so. */
  end(secret: string): void {
    this.#cut(keyOf(secret));
  }

  async endOfTheDead(): Promise<void> {
    const open = [...this.#bySession.keys()];
    if (open.length === 0) return;
    const living = new Set(await this.sessions.living(open));
    for (const session of open) if (!living.has(session)) this.#cut(session);
  }

  /** Looks for ended sessions until the returned function is called. A database that is away is asked again later. */
  watch(onError: (error: unknown) => void, everyMs = LOOK_MS): () => void {
    const timer = setInterval(() => void this.endOfTheDead().catch(onError), everyMs);
    return () => clearInterval(timer);
  }

  #cut(session: string): void {
    for (const response of this.#bySession.get(session) ?? []) response.destroy();
  }
}

const keyOf = (secret: string): string => secretHash(secret).toString('hex');
