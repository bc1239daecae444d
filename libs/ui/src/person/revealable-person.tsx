import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MaskedPerson } from './masked-person.js';
import { PurposeDialog } from './purpose-dialog.js';

const VISIBLE_SECONDS = 60;

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
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { clear, left, show, hide } = useClearText();
  return (
    <Flex gap={8} align="center" wrap>
      <MaskedPerson name={clear?.name ?? name} idNumber={clear?.idNumber ?? idNumber} />
      {clear ? (
        <>
          <Button size="small" icon={<EyeInvisibleOutlined aria-hidden />} onClick={hide}>{t('person.hide')}</Button>
          <span className="lb-muted" role="timer">{t('person.left', { count: left })}</span>
        </>
      ) : <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)}>{t('person.reveal')}</Button>}
      {asking ? <PurposeDialog onClose={() => setAsking(false)} onPurpose={async (purpose) => show(await reveal(purpose))} /> : null}
    </Flex>
  );
}

function useClearText() {
  const [clear, setClear] = useState<ClearText | null>(null);
  const [left, setLeft] = useState(0);
  const hide = (): void => setClear(null);
  useEffect(() => {
    if (!clear) return undefined;
    const until = Date.now() + VISIBLE_SECONDS * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) setClear(null);
    }, 250);
    return () => clearInterval(timer);
  }, [clear]);
  const show = (text: ClearText): void => {
    setLeft(VISIBLE_SECONDS);
    setClear(text);
  };
  return { clear, left, show, hide };
}
