import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../../form/form-field.js';
import type { Typed } from '../../../form/read-form.js';
import { typedWords } from './typed-words.js';

/** Everything once more before it is filed, and what filing does. */
export function ApplicationCheck({ fields, typed }: { fields: readonly FormField[]; typed: Typed }): ReactNode {
  const { t } = useTranslation(['loans', 'form', 'ui']);
  const words = { yes: t('ui:yes'), no: t('ui:no'), none: t('ui:none'), yuan: t('form:yuan') };
  return (
    <>
      <h3 className="lb-h3">{t('loans:apply.check')}</h3>
      <dl className="lb-facts">{fields.filter(({ input }) => input !== 'long-text').map((field) => <div key={field.name}><dt>{field.label}</dt><dd>{typedWords(field, typed[field.name], words)}</dd></div>)}</dl>
      <div className="lb-consequences" style={{ marginTop: 12 }}>
        <strong>{t('ui:confirm.what')}</strong>
        <ul>{t('loans:apply.will', { returnObjects: true }).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </div>
    </>
  );
}
