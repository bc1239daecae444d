import { CopyOutlined } from '@ant-design/icons';
import type { LetterDetail } from '@lianban/contracts';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The message, masked and pretty-printed; or why there is nothing to show. */
export function Payload({ payload: { kind, text } }: Pick<LetterDetail, 'payload'>): ReactNode {
  const { t } = useTranslation('letters');
  const { message } = App.useApp();
  if (kind !== 'json') return <p>{t(`letter.kinds.${kind}`)}</p>;
  if (text === null) return <p>{t('letter.noPayload')}</p>;
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => message.success(t('letter.copied')));
  return (
    <>
      <p><Button icon={<CopyOutlined aria-hidden />} onClick={copy}>{t('letter.copy')}</Button></p>
      <pre className="lb-payload" tabIndex={0} role="region" aria-label={t('letter.body')}>{text}</pre>
    </>
  );
}
