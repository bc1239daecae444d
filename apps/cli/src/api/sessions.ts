import { PlatformProblem, PlatformSession } from './platform.js';

/** Where the platform's public door is, and the secret of the door for demonstrations. */
export interface Door {
  publicUrl: string;
  keyDir: string;
}

/** One session per account for a whole run, opened again when the platform no longer knows it. */
export class Sessions {
  private readonly open = new Map<string, Promise<PlatformSession>>();

  constructor(private readonly door: Door) {}

  async as<T>(account: string, work: (session: PlatformSession) => Promise<T>): Promise<T> {
    try {
      return await work(await this.sessionOf(account));
    } catch (error) {
      if (error instanceof PlatformProblem && error.problem.status === 401) this.open.delete(account);
      throw error;
    }
  }

  private sessionOf(account: string): Promise<PlatformSession> {
    const known = this.open.get(account);
    if (known) return known;
    const opening = PlatformSession.open(this.door.publicUrl, this.door.keyDir, account);
    this.open.set(account, opening);
    opening.catch(() => this.open.delete(account));
    return opening;
  }
}
