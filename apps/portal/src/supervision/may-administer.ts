import type { Role } from '@lianban/contracts';

/** One administrator proposes notices and settings, the other decides on them: never the same person. */
export const mayPropose = (role: Role): boolean => role === 'system-admin';
export const mayDecide = (role: Role): boolean => role === 'security-admin';
