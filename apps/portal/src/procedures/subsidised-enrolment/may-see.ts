import type { Role } from '@lianban/contracts';

const named: readonly Role[] = ['county-confirmer', 'county-reviewer', 'insurance-handler', 'insurance-reviewer'];

/** Who may open the names behind a number of the coverage report, and ask for clear text; the service checks both. */
export const mayNameMissing = (role: Role): boolean => named.includes(role);
export const mayReveal = mayNameMissing;
