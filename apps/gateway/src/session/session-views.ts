import type { SessionView } from '@lianban/contracts';
import type { BusinessClock } from '@lianban/persistence';
import { csrfTokenOf } from './secret-hash.js';
import type { Session } from './session.js';
import type { SessionStore } from './session.store.js';

/** What a page learns of its session. */
export class SessionViews {
  constructor(private readonly sessions: SessionStore, private readonly clock: BusinessClock, private readonly demo: boolean) {}

  async of({ secret, user, activePost, expiresAt }: Session): Promise<SessionView> {
    const [posts, businessToday] = await Promise.all([this.sessions.postsOf(user.id), this.clock.today()]);
    return { user, posts, activePost, csrfToken: csrfTokenOf(secret), businessToday, demo: this.demo, expiresAt };
  }
}
