import { SignResolutionBody, stepSpec, type LoanDetail, type ResolutionStep } from '@lianban/procedure-loan-renewal';
import { z } from 'zod';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../../form/form-field.js';
import { FormDialog } from './form-dialog.js';
import { StepResolution } from './step-resolution.js';

interface SignResolutionProps {
  detail: LoanDetail;
  code: ResolutionStep;
  onClose: () => void;
}

/** A member present signs, or dissents with the reason. */
export function SignResolutionDialog({ detail, code, onClose }: SignResolutionProps): ReactNode {
  const { t } = useTranslation('loans');
  const step = detail.steps.find((each) => each.code === code && each.closedOn === null);
  const schema = SignResolutionBody.pick({ reason: true })
    .extend({ agrees: z.enum(['yes', 'no'], t('sign.opinionRequired')) })
    .refine(({ agrees, reason }) => agrees === 'yes' || Boolean(reason), { path: ['reason'], message: t('sign.reasonRequired') });
  const fields: FormField[] = [
    { name: 'agrees', label: t('sign.agrees'), input: 'choice', options: { yes: t('sign.agree'), no: t('sign.dissent') } },
    { name: 'reason', label: t('sign.reason'), input: 'long-text', optional: true },
  ];
  return (
    <FormDialog
      detail={detail} path="/resolution/sign" title={t('sign.title', { step: stepSpec(code).title })} okText={t('actions.sign-resolution')} will={t('sign.will', { returnObjects: true })}
      schema={schema} fields={fields} onClose={onClose} toBody={({ agrees, reason }) => ({ code, agrees: agrees === 'yes', reason })}
    >
      {step ? <StepResolution step={step} /> : null}
    </FormDialog>
  );
}
