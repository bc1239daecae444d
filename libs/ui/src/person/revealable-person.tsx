import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { MaskedPerson } from './masked-person.js';
import { RevealControl } from './reveal-control.js';
import { useClearText } from './use-clear-text.js';

interface ClearText {
  name: string;
  idNumber: string;
}

interface RevealablePersonProps extends ClearText {
  /** Asks the service; the purpose is recorded there. */
  reveal: (purpose: string) => Promise<ClearText>;
}

/** Masked until a person asks with a purpose; clear text goes again after 60 s and is held nowhere else. */
export function RevealablePerson({ name, idNumber, reveal }: RevealablePersonProps): ReactNode {
  const { clear, left, show, hide } = useClearText<ClearText>();
  return (
    <Flex gap={8} align="center" wrap>
      <MaskedPerson name={clear?.name ?? name} idNumber={clear?.idNumber ?? idNumber} />
      <RevealControl shown={clear !== null} left={left} onPurpose={async (purpose) => show(await reveal(purpose))} onHide={hide} />
    </Flex>
  );
}
