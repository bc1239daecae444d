import { fieldsOf } from '@lianban/steps';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { TypedDialog } from '../../../form/typed-dialog.js';
import type { OfferDialogProps } from '../safety-pages.js';
import { useSafetyCommand } from '../use-safety-command.js';
import { initialTyped } from './initial-typed.js';

const nothing = z.object({});

/** Asks for something beside the steps, by the form that the procedure declares. */
export function RequestDialog({ pages, detail, offer, onClose }: OfferDialogProps): ReactNode {
  const name = offer.code ?? '';
  const spec = pages.requests[name];
  const command = useSafetyCommand(`/cases/${encodeURIComponent(detail.caseId)}/requests/${name}`, detail.revision, onClose);
  const fields = spec ? fieldsOf(spec.form) : [];
  const title = spec?.title ?? name;
  return (
    <TypedDialog
      name="request" title={title} okText={title} will={pages.requestConsequences[name] ?? []} schema={spec?.form ?? nothing} fields={fields} initial={initialTyped(fields, offer.initial)}
      disabled={!spec} onClose={onClose} command={{ ...command, mutate: (data) => command.mutate({ data }) }}
    />
  );
}
