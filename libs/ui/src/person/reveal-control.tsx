import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PurposeDialog } from './purpose-dialog.js';

interface RevealControlProps {
  /** Whether clear text is shown now, and for how many seconds still. */
  shown: boolean;
  left: number;
  /** What is asked for, where several stand on a page. */
  of?: string;
  onPurpose: (purpose: string) => Promise<void>;
  onHide: () => void;
}

/** Asks for clear text with a purpose, and takes it away again. */
export function RevealControl({ shown, left, of, onPurpose, onHide }: RevealControlProps): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const named = (text: string) => (of ? { 'aria-label': `${text}：${of}` } : {});
  return (
    <>
      {shown ? (
        <>
          <Button size="small" icon={<EyeInvisibleOutlined aria-hidden />} onClick={onHide} {...named(t('person.hide'))}>{t('person.hide')}</Button>
          <span className="lb-muted" role="timer">{t('person.left', { count: left })}</span>
        </>
      ) : <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)} {...named(t('person.reveal'))}>{t('person.reveal')}</Button>}
      {asking ? <PurposeDialog onClose={() => setAsking(false)} onPurpose={onPurpose} /> : null}
    </>
  );
}
