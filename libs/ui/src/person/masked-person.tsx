import type { ReactNode } from 'react';

/** A person as the server masks them: name and number. */
export function MaskedPerson({ name, idNumber }: { name: string; idNumber: string }): ReactNode {
  return (
    <span className="lb-person">
      <strong>{name}</strong> <span className="lb-number">{idNumber}</span>
    </span>
  );
}
