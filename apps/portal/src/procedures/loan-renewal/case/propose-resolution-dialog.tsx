import { ProposeResolutionBody, stepSpec, type LoanDetail, type ResolutionStep } from '@lianban/procedure-loan-renewal';
import { QueryView } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../../form/form-field.js';
import { FormDialog } from './form-dialog.js';
import { useGroupMembers } from './use-group-members.js';

interface ProposeResolutionProps {
  detail: LoanDetail;
  code: ResolutionStep;
  onClose: () => void;
}

const Body = ProposeResolutionBody.omit({ revision: true, code: true });

/** What the leading group decided in its meeting and who was there; it stands when they have signed. */
export function ProposeResolutionDialog({ detail, code, onClose }: ProposeResolutionProps): ReactNode {
  const { t } = useTranslation('loans');
  const onlyFee = code === 'overlong-fee';
  return (
    <QueryView query={useGroupMembers()}>{(members) => {
      const decision: FormField = { name: 'decision', label: t('resolve.decision'), input: 'choice', options: { approved: t('resolve.approved'), refused: t('resolve.refused') } };
      const fee: FormField = { name: 'feeBp', label: t('resolve.feeBp'), input: 'rate', optional: !onlyFee };
      const fields: FormField[] = [
        ...(onlyFee ? [fee] : code === 'leading-group-decision' ? [decision, fee] : [decision]),
        { name: 'reason', label: t('resolve.reason'), input: 'long-text' }, { name: 'present', label: t('resolve.present'), input: 'many', options: members },
      ];
      return (
        <FormDialog
          detail={detail} path="/resolution" title={t('resolve.title', { step: stepSpec(code).title })} okText={t('actions.propose-resolution')} will={t('resolve.will', { returnObjects: true })}
          schema={onlyFee ? Body.omit({ decision: true }) : Body} fields={fields} initial={{ present: [] }} onClose={onClose} toBody={(data) => ({ decision: 'set', ...data, code })}
        >
          {Object.keys(members).length === 0 ? <p>{t('resolve.noMembers')}</p> : null}
        </FormDialog>
      );
    }}</QueryView>
  );
}
