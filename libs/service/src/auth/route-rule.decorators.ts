import type { Role } from '@lianban/contracts';
import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { PermissionRule } from './permission.js';

export const ROUTE_RULE = 'lianban:route-rule';

export type RouteRule = { kind: 'public' } | { kind: 'signed-in' } | { kind: 'roles'; rules: PermissionRule[] };

const rule = (value: RouteRule): CustomDecorator => SetMetadata(ROUTE_RULE, value);

/** Who may call: roles by name, or rules of a permission table. Any one that permits is enough. */
export function Roles(...given: (Role | PermissionRule)[]): CustomDecorator {
  const rules = given.map((item) => (typeof item === 'string' ? { action: '使用此功能', roles: [item] } : item));
  return rule({ kind: 'roles', rules });
}

/** Anyone with a valid token, whatever the post. */
export const SignedIn = (): CustomDecorator => rule({ kind: 'signed-in' });

/** Anyone at all: nothing here may depend on who asks. */
export const Public = (): CustomDecorator => rule({ kind: 'public' });
