import { Choice } from '@lianban/ui';
import { Button, Flex, Input, Radio } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pathWords, pointed, scalarKinds, type ScalarKind, type TypedChange } from './pointed.js';

interface CorrectionLineProps {
  line: TypedChange;
  document: unknown;
  wrong: boolean;
  onChange: (line: TypedChange) => void;
  onRemove: () => void;
}

/** One field: what stands there, of which kind it is to be, and what. */
export function CorrectionLine({ line, document, wrong, onChange, onRemove }: CorrectionLineProps): ReactNode {
  const { t } = useTranslation('letters');
  const kindId = useId();
  const was = pointed(document, line.path);
  const name = pathWords(line.path);
  const said = wrong && line.typed !== '';
  return (
    <div className="lb-row" style={{ paddingBottom: 12 }} role="group" aria-label={name}>
      <strong className="lb-break">{name}</strong>
      <div className="lb-muted lb-break">{t('letter.was')}：{was === null ? t('letter.nullValue') : JSON.stringify(was)}</div>
      <Flex gap={8} wrap align="flex-end">
        <div className="lb-filter">
          <label htmlFor={kindId}>{t('letter.kind')}</label>
          <Choice id={kindId} value={line.kind} style={{ width: 110 }} options={scalarKinds.map((value) => ({ value, label: t(`letter.scalarKinds.${value}`) }))} onChange={(kind: ScalarKind) => onChange({ ...line, kind, typed: '' })} />
        </div>
        <Value line={line} said={said} onChange={onChange} />
        <Button type="link" aria-label={`${t('letter.remove')}：${name}`} onClick={onRemove}>{t('letter.remove')}</Button>
      </Flex>
      {said ? <div role="alert" className="lb-light-red">{t('letter.wrong')}</div> : null}
    </div>
  );
}

function Value({ line, said, onChange }: Pick<CorrectionLineProps, 'line' | 'onChange'> & { said: boolean }): ReactNode {
  const { t } = useTranslation(['letters', 'ui']);
  const id = useId();
  const type = (typed: string): void => onChange({ ...line, typed });
  if (line.kind === 'null') return null;
  return (
    <div className="lb-filter" style={{ flex: 1, minWidth: 200 }}>
      <label htmlFor={id}>{t('letters:letter.now')}</label>
      {line.kind === 'boolean'
        ? <Radio.Group id={id} aria-label={t('letters:letter.now')} value={line.typed} options={[{ value: 'true', label: t('ui:yes') }, { value: 'false', label: t('ui:no') }]} onChange={(event) => type(String(event.target.value))} />
        : <Input id={id} value={line.typed} autoComplete="off" maxLength={2000} inputMode={line.kind === 'number' ? 'decimal' : 'text'} aria-invalid={said} status={said ? 'error' : ''} onChange={(event) => type(event.target.value)} />}
    </div>
  );
}
