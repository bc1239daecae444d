import { Button, Input, Radio } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pathWords, pointed, type TypedChange } from './pointed.js';

interface CorrectionLineProps {
  line: TypedChange;
  document: unknown;
  wrong: boolean;
  onType: (typed: string) => void;
  onRemove: () => void;
}

/** One field: what stands there, what it is to be. */
export function CorrectionLine({ line, document, wrong, onType, onRemove }: CorrectionLineProps): ReactNode {
  const { t } = useTranslation(['letters', 'ui']);
  const id = useId();
  const was = pointed(document, line.path);
  const name = pathWords(line.path);
  const options = [{ value: 'true', label: t('ui:yes') }, { value: 'false', label: t('ui:no') }];
  return (
    <div className="lb-row" style={{ paddingBottom: 12 }}>
      <label htmlFor={id}><strong className="lb-break">{name}</strong></label>
      <div className="lb-muted lb-break">{t('letters:letter.was')}：{was === null ? t('letters:letter.nullValue') : String(was)}</div>
      {typeof was === 'boolean'
        ? <Radio.Group id={id} aria-label={`${t('letters:letter.now')}：${name}`} value={line.typed} options={options} onChange={(event) => onType(String(event.target.value))} />
        : <Input id={id} value={line.typed} autoComplete="off" maxLength={2000} placeholder={t('letters:letter.value')} aria-invalid={wrong && line.typed !== ''} status={wrong && line.typed !== '' ? 'error' : ''} onChange={(event) => onType(event.target.value)} />}
      {wrong && line.typed !== '' ? <div role="alert" className="lb-light-red">{t('letters:letter.wrongNumber')}</div> : null}
      <Button type="link" size="small" aria-label={`${t('letters:letter.remove')}：${name}`} onClick={onRemove}>{t('letters:letter.remove')}</Button>
    </div>
  );
}
