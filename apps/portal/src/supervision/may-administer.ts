import type { Role } from '@lianban/contracts';

/** Who proposes and approves notices and settings; the service holds the two to be different persons. */
export const mayAdminister = (role: Role): boolean => role === 'system-admin' || role === 'security-admin';
