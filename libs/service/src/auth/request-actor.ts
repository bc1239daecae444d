import type { CountyCode, DepartmentCode, Role } from '@lianban/contracts';
import type { Request } from 'express';

/** Who calls: the person and the post they act from, as the gateway's token says. `inTransaction` sets row security from it. */
export interface RequestActor {
  sub: string;
  name: string;
  post: string;
  role: Role;
  department: DepartmentCode;
  county: CountyCode | null;
  /** Id of the office the post belongs to. */
  office: string;
  /** What the person said they need clear personal data for. */
  purpose: string | null;
  /** Whose post it is, when a substitute acts from it. */
  substitutesFor?: string | undefined;
}

const KEY = Symbol('lianban.actor');

export function setActor(request: Request, actor: RequestActor): void {
  (request as unknown as Record<symbol, unknown>)[KEY] = actor;
}

export function actorOf(request: Request): RequestActor | undefined {
  return (request as unknown as Record<symbol, RequestActor | undefined>)[KEY];
}
