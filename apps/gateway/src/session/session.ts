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
  /** Whose post it is, when the person is a substitute. */
  substitute_for: string | null;
  holder_name: string | null;
}

export function postOf(row: PostRow): Post {
  const { id, title, role, department, county, office_id: office, substitute_for: holder, holder_name: name } = row;
  const post = { id, title, role, department, county, office };
  return holder ? { ...post, title: `代行：${title}`, substitutesFor: { id: holder, name: name ?? holder } } : post;
}

export function actorFrom({ user, activePost }: Pick<Session, 'user' | 'activePost'>): RequestActor {
  const { id, role, department, county, office, substitutesFor } = activePost;
  return { sub: user.id, name: user.name, post: id, role, department, county, office, purpose: null, ...(substitutesFor && { substitutesFor: substitutesFor.id }) };
}
