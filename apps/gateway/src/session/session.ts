import type { CountyCode, DepartmentCode, Post, Role } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';

/** A valid session with the post the person acts from, read fresh for every request. */
export interface Session {
  /** The secret of the cookie; never logged, never stored. */
  secret: string;
  user: { id: string; name: string };
  activePost: Post;
  /** ISO instant: the earlier of idle and absolute end. */
  expiresAt: string;
}

export interface PostRow {
  id: string;
  title: string;
  role: Role;
  department: DepartmentCode;
  county: CountyCode | null;
  office_id: string;
}

export function postOf(row: PostRow): Post {
  return { id: row.id, title: row.title, role: row.role, department: row.department, county: row.county, office: row.office_id };
}

export function actorFrom({ user, activePost }: Pick<Session, 'user' | 'activePost'>): RequestActor {
  const { id, role, department, county, office } = activePost;
  return { sub: user.id, name: user.name, post: id, role, department, county, office, purpose: null };
}
