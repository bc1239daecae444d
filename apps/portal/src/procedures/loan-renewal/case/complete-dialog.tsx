import { fieldsOf, needsStatement, stepSpec, type LoanDetail, type LoanStepCode } from '@lianban/procedure-loan-renewal';
import { Form, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounter } from './counter.js';
import { CounterStatement } from './counter-statement.js';
import { FormDialog } from './form-dialog.js';
import { missingPapers, papersFor } from './paper-list.js';
import { PapersFirst } from './papers-first.js';
import { StepKnown } from './step-known.js';
import { consequencesOf } from './step-consequences.js';

interface CompleteDialogProps {
  detail: LoanDetail;
  code: LoanStepCode;
  outcomes: readonly string[];
  /** For the borrower. */
  atCounter: boolean;
  onClose: () => void;
}

/** Ends a step: its outcome, and the form that this outcome needs, drawn from the step's own declaration. */
export function CompleteDialog({ detail, code, outcomes, atCounter, onClose }: CompleteDialogProps): ReactNode {
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
  const missing = missingPapers(papersFor(detail, code, outcome), detail.documents);
  const counter = useCounter(detail, atCounter, needsStatement(chosen));
  const fields = chosen ? fieldsOf(chosen.form) : [];
  return (
    <FormDialog
      detail={detail} path={`/steps/${code}/complete`} title={spec.title} okText={chosen?.label ?? t('actions.submit')} will={chosen && outcome ? consequencesOf(code, outcome, t) : []}
      disabled={!chosen || missing.length > 0 || counter.waits} schema={chosen?.form ?? emptyForm} fields={fields} onClose={onClose} toBody={(data) => ({ outcome, data, ...counter.body })}
    >
      <StepKnown detail={detail} code={code} />
      {choice}
      {atCounter && chosen ? <CounterStatement detail={detail} needed={needsStatement(chosen)} chosen={counter.chosen} onChoose={counter.choose} /> : null}
      <PapersFirst detail={detail} missing={missing} />
    </FormDialog>
  );
}

const emptyForm = stepSpec('disbursement-notice').outcomes['acknowledged']!.form;
