import type { LetterCorrection, LetterDetail } from '@lianban/contracts';
import { Choice } from '@lianban/ui';
import { Button, Flex } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectionLine } from './correction-line.js';
import { changesOf, kindOf, pathWords, pointed, type TypedChange } from './pointed.js';

interface CorrectionFormProps {
  detail: LetterDetail;
  onCorrected: (correction: LetterCorrection) => void;
}

/** The fields that were not masked may be put right, one by one; the message is then sent with these changes only. */
export function CorrectionForm({ detail: { letter, payload, correctable }, onCorrected }: CorrectionFormProps): ReactNode {
  const { t } = useTranslation('letters');
  const [lines, setLines] = useState<TypedChange[]>([]);
  const document = useMemo(() => parsed(payload.text), [payload.text]);
  const { changes, wrong } = changesOf(document, lines);
  if (correctable.length === 0) return <p className="lb-muted">{t('letter.correctNone')}</p>;
  const free = correctable.filter((path) => !lines.some((line) => line.path === path));
  const change = (changed: TypedChange): void => setLines(lines.map((line) => (line.path === changed.path ? changed : line)));
  return (
    <Flex vertical gap={12}>
      <p className="lb-muted">{t('letter.correctHint')}</p>
      {lines.map((line) => <CorrectionLine key={line.path} line={line} document={document} wrong={wrong.includes(line.path)} onChange={change} onRemove={() => setLines(lines.filter(({ path }) => path !== line.path))} />)}
      <Choice value={null as string | null} aria-label={t('letter.add')} placeholder={t('letter.choose')} showSearch={{ optionFilterProp: 'label' }} style={{ maxWidth: 420 }} options={free.map((path) => ({ value: path, label: pathWords(path) }))} onChange={(path) => path && setLines([...lines, { path, kind: kindOf(pointed(document, path)), typed: '' }])} />
      <Flex gap={12} align="center" wrap>
        <Button type="primary" disabled={changes.length === 0 || wrong.length > 0} onClick={() => onCorrected({ letterId: letter.id, changes })}>{t('letter.preview')}</Button>
        <span className="lb-muted" role="status">{changes.length === 0 ? t('letter.unchanged') : t('letter.count', { n: changes.length })}</span>
      </Flex>
    </Flex>
  );
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
