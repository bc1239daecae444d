import { RevealedPerson } from '@lianban/procedure-subsidised-enrolment';
import { MaskedPerson, RevealablePerson, useApi } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useSession } from '../../shell/session.js';
import { INSURANCE } from './insurance-api.js';
import { mayReveal } from './may-see.js';

interface PersonNameProps {
  personId: string;
  name: string;
  idNumber: string;
}

/** A masked person, with the way to clear text for those who may have it. */
export function PersonName({ personId, name, idNumber }: PersonNameProps): ReactNode {
  const api = useApi();
  const { activePost } = useSession();
  if (!mayReveal(activePost.role)) return <MaskedPerson name={name} idNumber={idNumber} />;
  const reveal = (purpose: string): Promise<RevealedPerson> => api.post(`${INSURANCE}/persons/${encodeURIComponent(personId)}/reveal`, RevealedPerson, { purpose });
  return <RevealablePerson name={name} idNumber={idNumber} reveal={reveal} />;
}
