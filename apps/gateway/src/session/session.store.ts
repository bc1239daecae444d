import type { Post } from '@lianban/contracts';
import { appendAudit, inTransaction } from '@lianban/persistence';
import { LianbanProblem } from '@lianban/service';
import type { DataSource, EntityManager } from 'typeorm';
import { ASSIGNED } from '../directory/assigned.sql.js';
import { newSecret, secretHash } from './secret-hash.js';
import { actorFrom, postOf, type PostRow, type Session } from './session.js';

export const IDLE_MINUTES = 30;
export const LONGEST_HOURS = 10;

const ALIVE = `session.last_seen_at > now() - interval '${IDLE_MINUTES} minutes' and session.created_at > now() - interval '${LONGEST_HOURS} hours'`;

type SessionRow = PostRow & { user_sub: string; user_name: string; expires_at: Date; unseen: boolean };

/** Server-side sessions. The cookie holds a secret, the table its digest. */
export class SessionStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The live session of a cookie. A post that is no longer assigned ends it. Seeing it puts off the idle end. */
  async find(secret: string): Promise<Session | undefined> {
    const idHash = secretHash(secret);
    const [row] = await this.dataSource.query<SessionRow[]>(
      `select assigned.*, app_user.name as user_name, session.last_seen_at < now() - interval '1 minute' as unseen,
              least(now() + interval '${IDLE_MINUTES} minutes', session.created_at + interval '${LONGEST_HOURS} hours') as expires_at
       from session join app_user on app_user.sub = session.user_sub and app_user.active
       join (${ASSIGNED}) assigned on assigned.user_sub = session.user_sub and assigned.id = session.post_id
       where session.id_hash = $1 and ${ALIVE} order by assigned.substitute_for nulls first limit 1`,
      [idHash],
    );
    if (!row) return undefined;
    if (row.unseen) await this.dataSource.query('update session set last_seen_at = now() where id_hash = $1', [idHash]);
    return { secret, user: { id: row.user_sub, name: row.user_name }, activePost: postOf(row), expiresAt: row.expires_at.toISOString() };
  }

  /** Which of these sessions (digests in hex) still live, as `find` would answer; seeing them here puts nothing off. */
  async living(sessions: readonly string[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ session: string }[]>(
      `select distinct encode(session.id_hash, 'hex') as session from session join app_user on app_user.sub = session.user_sub and app_user.active
       join (${ASSIGNED}) assigned on assigned.user_sub = session.user_sub and assigned.id = session.post_id
       where encode(session.id_hash, 'hex') = any($1) and ${ALIVE}`,
      [sessions],
    );
    return rows.map(({ session }) => session);
  }

  /** Posts a person may act from today: their own first, then those of others whom they substitute. */
  async postsOf(sub: string, manager: EntityManager = this.dataSource.manager): Promise<Post[]> {
    const rows = await manager.query<PostRow[]>(`select * from (select distinct on (id) * from (${ASSIGNED}) assigned where user_sub = $1 order by id, substitute_for nulls first) own order by substitute_for is not null, id`, [sub]);
    return rows.map(postOf);
  }

  /** Opens a session from the first (or named) post; sweeps dead ones. Throws FORBIDDEN-like problems in words for unknown people. */
  async open(sub: string, how: 'sign-in' | 'demo-door', postId?: string): Promise<string> {
    const secret = newSecret();
    const [user] = await this.dataSource.query<{ name: string }[]>('select name from app_user where sub = $1 and active', [sub]);
    const posts = user ? await this.postsOf(sub) : [];
    const post = postId ? posts.find(({ id }) => id === postId) : posts[0];
    if (!user || !post) throw noPost();
    const actor = actorFrom({ user: { id: sub, name: user.name }, activePost: post });
    await inTransaction(this.dataSource, actor, async (manager) => {
      await manager.query(`delete from session where not (${ALIVE})`);
      await manager.query('insert into session (id_hash, user_sub, post_id) values ($1, $2, $3)', [secretHash(secret), sub, post.id]);
      await appendAudit(manager, { actor, action: 'session.open', object: `user/${sub}`, detail: { how } });
    });
    return secret;
  }

  async close(session: Session): Promise<void> {
    const actor = actorFrom(session);
    await inTransaction(this.dataSource, actor, async (manager) => {
      await manager.query('delete from session where id_hash = $1', [secretHash(session.secret)]);
      await appendAudit(manager, { actor, action: 'session.close', object: `user/${actor.sub}` });
    });
  }

  /** Goes on from another post of the same person. Throws a problem when it is not theirs. */
  async switchPost(session: Session, postId: string): Promise<void> {
    const actor = actorFrom(session);
    await inTransaction(this.dataSource, actor, async (manager) => {
      const post = (await this.postsOf(actor.sub, manager)).find(({ id }) => id === postId);
      if (!post) throw LianbanProblem.notFound('这个岗位');
      await manager.query('update session set post_id = $2 where id_hash = $1', [secretHash(session.secret), post.id]);
      await appendAudit(manager, { actor, action: 'session.switch-post', object: `post/${post.id}`, detail: post.substitutesFor && { holder: post.substitutesFor.id } });
    });
  }
}

function noPost(): LianbanProblem {
  return new LianbanProblem('NO_POST', 403, { title: '没有可用岗位', detail: '您已通过身份认证，但在联办没有当前有效的岗位', remedy: '请联系本单位安全管理员为您设置岗位' });
}
