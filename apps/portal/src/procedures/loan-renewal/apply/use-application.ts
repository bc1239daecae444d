import { useCommand } from '@lianban/ui';
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { FileApplicationBody } from '@lianban/procedure-loan-renewal';
import { useSession } from '../../../shell/session.js';
import type { Typed } from '../../../form/read-form.js';
import { useTypedForm } from '../../../form/use-typed-form.js';
import { LOAN_FUND, loanQueries } from '../loan-api.js';
import { applicationParts } from './application-fields.js';
import { partFaults, readApplication, reasonFaults } from './application.js';
import { usePreview } from './use-preview.js';

const Filed = z.looseObject({ caseId: z.string() });

/** The state of an application while it is written: its part, what was typed, its preview, its filing. */
export function useApplication(banks: Readonly<Record<string, string>>, known: Typed, codeConfirmed: boolean) {
  const { t } = useTranslation('loans');
  const { activePost } = useSession();
  const [part, setPart] = useState(0);
  const [initial] = useState<Typed>({ programme: '', ...known });
  const [typed, setTyped] = useState(initial);
  const filing = useFiling();
  const parts = applicationParts(t, banks);
  const fields = parts.flat();
  const typedForm = useTypedForm({ name: 'loan', schema: FileApplicationBody, fields, problem: filing.problem, onData: () => undefined });
  // What the service refuses may stand in an earlier part.
  const refused = filing.problem?.errors?.map(({ field }) => field);
  useEffect(() => {
    const place = parts.findIndex((each) => each.some(({ name }) => refused?.includes(name)));
    if (place >= 0) setPart(place);
    // Once for each refusal.
  }, [filing.problem]);
  const read = readApplication(fields, typed, activePost.office, codeConfirmed);
  const preview = usePreview(read.ok ? read.data : null);
  const next = (): void => {
    const shown = parts[part] ?? [];
    const faults = [...partFaults(shown, fields, typed, codeConfirmed, t('apply.creditCode')), ...reasonFaults(shown, typed, preview.data?.specialReasons ?? [], t('apply.specialRequired'))];
    typedForm.show(faults);
    if (faults.length > 0) return;
    if (part < parts.length - 1) setPart(part + 1);
    else if (read.ok) filing.mutate(read.data);
  };
  const { form, errors } = typedForm;
  const special = (preview.data?.specialReasons.length ?? 0) > 0;
  const shownParts = parts.map((each) => each.map((field) => (field.name === 'specialReason' ? { ...field, optional: !special } : field)));
  const body = read.ok ? read.data : null;
  return {
    form, errors, part, parts: shownParts, typed, filing, next, body, preview, done: filing.done, initial, changed: typed !== initial,
    back: () => setPart(part - 1), onChange: (_: unknown, values: Typed) => setTyped({ ...values }),
  };
}

function useFiling() {
  const { t } = useTranslation('loans');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [done, setDone] = useState(false);
  const filing = useCommand({
    run: (api, body: FileApplicationBody, idempotencyKey) => api.post(`${LOAN_FUND}/loans`, Filed, body, { idempotencyKey }),
    refresh: loanQueries,
    onDone: ({ caseId }) => {
      setDone(true);
      void message.success(t('apply.done'));
      setTimeout(() => void navigate(`/loans/${caseId}#papers`), 0);
    },
  });
  return { ...filing, done };
}
