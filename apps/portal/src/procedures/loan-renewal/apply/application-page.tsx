import { QueryView } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBankChoices } from '../loan-api.js';
import { ApplicationForm } from './application-form.js';

/** Annex 3, in three parts. */
export default function ApplicationPage(): ReactNode {
  const { t } = useTranslation('loans');
  return <QueryView query={useBankChoices()} part={t('fields.bank')}>{(banks) => <ApplicationForm banks={Object.fromEntries(banks.map(({ office, name }) => [office, name]))} />}</QueryView>;
}
