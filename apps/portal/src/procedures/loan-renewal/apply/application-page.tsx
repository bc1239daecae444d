import { QueryView } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useSession } from '../../../shell/session.js';
import { useBankChoices } from '../loan-api.js';
import { ApplicationForm } from './application-form.js';
import { useKnownFirm } from './known-firm.js';

/** Annex 3, in three parts. What could not be read of the firm is typed. */
export default function ApplicationPage(): ReactNode {
  const { activePost } = useSession();
  const firm = useKnownFirm(activePost.role === 'borrower');
  const banks = useBankChoices();
  if (firm.isPending) return <QueryView query={firm} rows={8}>{() => null}</QueryView>;
  return <QueryView query={banks} rows={8}>{(choices) => <ApplicationForm banks={Object.fromEntries(choices.map(({ office, name }) => [office, name]))} known={firm.data ?? {}} />}</QueryView>;
}
