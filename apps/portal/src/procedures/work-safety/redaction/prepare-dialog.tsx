import type { RedactionView } from '@lianban/contracts';
import { MOST_LETTERS } from '@lianban/disclosure';
import { fieldsOf } from '@lianban/steps';
import { ConfirmDialog, ErrorSummary } from '@lianban/ui';
import { Alert, Form, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FieldControl } from '../../../form/field-control.js';
import { TypedFields } from '../../../form/typed-fields.js';
import { useTypedForm } from '../../../form/use-typed-form.js';
import { initialTyped } from '../case/initial-typed.js';
import type { OfferDialogProps } from '../safety-pages.js';
import { useSafetyCommand } from '../use-safety-command.js';
import { FindingsPane } from './findings-pane.js';
import { goToPlace } from './go-to-place.js';
import { PublicPreview } from './public-preview.js';
import { ReasonsBefore } from './reasons-before.js';
import { submitBlock } from './submit-block.js';
import { isTextField } from './suggested-text.js';
import { usePublicText } from './use-public-text.js';

const NAME = 'redaction';
const OUTCOME = 'ready';
const WIDTH = 1240;

/** The text on the left, what may not stand in it on the right; nothing goes on while something forbids it. */
export function PrepareDialog({ pages, detail, offer, onClose, children }: OfferDialogProps & { children?: ReactNode }): ReactNode {
  const { t } = useTranslation('safety');
  const code = offer.code ?? '';
  const spec = pages.steps[code]?.outcomes[OUTCOME];
  const schema = spec?.form ?? z.object({});
  const fields = fieldsOf(schema).map((field) => ({ ...field, ...(field.name === 'body' && { most: MOST_LETTERS }) }));
  const [initial] = useState(() => initialTyped(fields, offer.initial));
  const [view, setView] = useState<'edit' | 'preview'>('edit');
  const command = useSafetyCommand(`/cases/${encodeURIComponent(detail.caseId)}/steps/${code}/complete`, detail.revision, onClose);
  const typed = useTypedForm({ name: NAME, schema, fields, problem: command.problem, onData: (data) => command.mutate({ outcome: OUTCOME, data }) });
  const { text, findings, check, ...work } = usePublicText(typed.form, initial, detail.caseId);
  const answered = String(Form.useWatch('answered', typed.form) ?? '');
  const go = ({ field, start, end }: RedactionView): void => {
    setView('edit');
    requestAnimationFrame(() => goToPlace(`${NAME}_${field}`, start, end));
  };
  const why = submitBlock({ empty: !text.title.trim() || !text.body.trim(), fresh: check.fresh, failed: check.problem !== null, findings: findings ?? [], answered }, t);
  return (
    <ConfirmDialog
      width={WIDTH} title={pages.steps[code]?.title ?? code} okText={spec?.label ?? t('actions.submit')} consequences={pages.consequences[`${code}/${OUTCOME}`] ?? []} busy={command.isPending} problem={command.problem}
      disabled={why !== null} onOk={typed.form.submit} onCancel={onClose}
    >
      <ErrorSummary errors={typed.errors} />
      <ReasonsBefore initial={offer.initial} />
      <Segmented className="lb-gap" value={view} onChange={setView} options={[{ value: 'edit', label: t('redaction.edit') }, { value: 'preview', label: t('redaction.preview') }]} />
      {children}
      <div className="lb-panes">
        <div>
          {view === 'preview' ? <PublicPreview text={text} /> : null}
          <Form hidden={view === 'preview'} form={typed.form} name={NAME} layout="vertical" requiredMark={false} initialValues={initial} onFinish={typed.submit} onValuesChange={(_, values) => work.typed(values)}>
            {fields.filter(({ name }) => isTextField(name)).map((field) => <Form.Item key={field.name} name={field.name} label={field.label} extra={field.name === 'body' ? t('redaction.bodyHint') : undefined}><FieldControl field={field} /></Form.Item>)}
            <TypedFields fields={fields.filter(({ name }) => !isTextField(name))} />
          </Form>
        </div>
        <FindingsPane findings={findings} fresh={check.fresh} checking={check.checking} problem={check.problem} onGo={go} onTake={work.take} onTakeAll={work.takeAll} onAgain={check.again} />
      </div>
      {why ? <Alert type="info" showIcon title={why} role="status" /> : null}
    </ConfirmDialog>
  );
}
