import { Alert } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface FieldError {
  /** Id of the field's element. */
  fieldId: string;
  message: string;
}

/** What must be put right, first on the page: takes the focus when it appears; each line leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const shape = errors.map((error) => error.fieldId + error.message).join('|');
  useEffect(() => {
    if (shape) box.current?.focus();
  }, [shape]);
  if (errors.length === 0) return null;
  const lines = errors.map((error) => (
    <li key={error.fieldId + error.message}>
      <a href={`#${error.fieldId}`} onClick={(event) => goToField(event, error.fieldId)}>{error.message}</a>
    </li>
  ));
  return (
    <div ref={box} tabIndex={-1} role="alert" className="lb-gap lb-error-summary">
      <Alert type="error" showIcon role="none" title={t('problem.summaryTitle', { count: errors.length })} description={<ul className="lb-error-list">{lines}</ul>} />
    </div>
  );
}

function goToField(event: React.MouseEvent, fieldId: string): void {
  event.preventDefault();
  const field = document.getElementById(fieldId);
  field?.scrollIntoView({ block: 'center' });
  (field?.matches('input,select,textarea,button,a') ? field : field?.querySelector<HTMLElement>('input,select,textarea,button'))?.focus();
}
