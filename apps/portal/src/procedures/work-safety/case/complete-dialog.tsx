import { fieldsOf } from '@lianban/steps';
import { Form, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { TypedDialog } from '../../../form/typed-dialog.js';
import type { OfferDialogProps } from '../safety-pages.js';
import { useSafetyCommand } from '../use-safety-command.js';
import { initialTyped } from './initial-typed.js';
import { missingPapers } from './papers-of.js';
import { PapersFirst } from './papers-first.js';

const nothing = z.object({});

interface CompleteDialogProps extends OfferDialogProps {
  /** Above the choice of the outcome: what the person has to know first. */
  known?: ReactNode;
  width?: number;
}

/** Ends a step: its outcome, and the form that this outcome needs, drawn from the step's own declaration. */
export function CompleteDialog({ pages, detail, offer, onClose, known, width }: CompleteDialogProps): ReactNode {
  const { t } = useTranslation('safety');
  const code = offer.code ?? '';
  const spec = pages.steps[code];
  const offered = offer.outcomes.filter((each) => spec?.outcomes[each]);
  const [outcome, setOutcome] = useState(offered.length === 1 ? offered[0] : undefined);
  const chosen = outcome ? spec?.outcomes[outcome] : undefined;
  const command = useSafetyCommand(`/cases/${encodeURIComponent(detail.caseId)}/steps/${code}/complete`, detail.revision, onClose);
  const fields = chosen ? fieldsOf(chosen.form) : [];
  const missing = missingPapers(chosen?.papers ?? [], detail.documents);
  return (
    <TypedDialog
      name="step" title={spec?.title ?? code} okText={chosen?.label ?? t('actions.submit')} disabled={!chosen || missing.length > 0} onClose={onClose} {...(width ? { width } : {})}
      will={outcome ? [t('will.moves'), ...(pages.consequences[`${code}/${outcome}`] ?? [])] : []}
      schema={chosen?.form ?? nothing} fields={fields} initial={initialTyped(Object.values(spec?.outcomes ?? {}).flatMap(({ form }) => fieldsOf(form)), offer.initial)}
      command={{ ...command, mutate: (data) => command.mutate({ outcome, data }) }}
    >
      {known}
      {offered.length > 1 ? (
        <Form.Item label={t('actions.outcome')} htmlFor="step-outcome">
          <Radio.Group id="step-outcome" aria-label={t('actions.outcome')} value={outcome} onChange={(event) => setOutcome(String(event.target.value))} options={offered.map((value) => ({ value, label: spec?.outcomes[value]?.label ?? value }))} />
        </Form.Item>
      ) : null}
      <PapersFirst pages={pages} detail={detail} missing={missing} />
    </TypedDialog>
  );
}
