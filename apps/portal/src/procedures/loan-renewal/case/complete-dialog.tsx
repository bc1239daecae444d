import { fieldsOf, stepSpec, type LoanDetail, type LoanStepCode } from '@lianban/procedure-loan-renewal';
import { Form, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from './form-dialog.js';
import { missingPapers } from './paper-list.js';
import { PapersFirst } from './papers-first.js';
import { StepKnown } from './step-known.js';
import { consequencesOf } from './step-consequences.js';

interface CompleteDialogProps {
  detail: LoanDetail;
  code: LoanStepCode;
  outcomes: readonly string[];
  onClose: () => void;
}

/** Ends a step: its outcome, and the form that this outcome needs, drawn from the step's own declaration. */
export function CompleteDialog({ detail, code, outcomes, onClose }: CompleteDialogProps): ReactNode {
  const { t } = useTranslation('loans');
  const spec = stepSpec(code);
  const offered = outcomes.filter((outcome) => spec.outcomes[outcome]);
  const [outcome, setOutcome] = useState(offered.length === 1 ? offered[0] : undefined);
  const chosen = outcome ? spec.outcomes[outcome] : undefined;
  const choice = offered.length > 1 ? (
    <Form.Item label={t('actions.outcome')} htmlFor="step-outcome">
      <Radio.Group id="step-outcome" aria-label={t('actions.outcome')} value={outcome} onChange={(event) => setOutcome(String(event.target.value))} options={offered.map((value) => ({ value, label: spec.outcomes[value]?.label ?? value }))} />
    </Form.Item>
  ) : null;
  const missing = missingPapers(chosen?.papers ?? [], detail.documents);
  const fields = chosen ? fieldsOf(chosen.form) : [];
  return (
    <FormDialog
      detail={detail} path={`/steps/${code}/complete`} title={spec.title} okText={chosen?.label ?? t('actions.submit')} will={chosen && outcome ? consequencesOf(code, outcome, t) : []}
      disabled={!chosen || missing.length > 0} schema={chosen?.form ?? emptyForm} fields={fields} onClose={onClose} toBody={(data) => ({ outcome, data })}
    >
      <StepKnown detail={detail} code={code} />
      {choice}
      <PapersFirst detail={detail} missing={missing} />
    </FormDialog>
  );
}

const emptyForm = stepSpec('disbursement-notice').outcomes['acknowledged']!.form;
