import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { caseAddress } from './case-address.js';

/** Leads to the page of a case of any procedure; plain words where there is none. */
export function CaseLink({ children, ...matter }: { procedure: string; caseId: string; children: ReactNode }): ReactNode {
  const address = caseAddress(matter);
  return address ? <Link to={address}>{children}</Link> : children;
}
