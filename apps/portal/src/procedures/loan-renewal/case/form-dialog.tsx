import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { TypedDialog, type TypedDialogWords } from '../../../form/typed-dialog.js';
import { useLoanCommand } from './use-loan-command.js';

interface FormDialogProps extends TypedDialogWords {
  detail: Pick<LoanDetail, 'caseId' | 'revision'>;
  /** Door of the case that takes the form; the schema is its body without the revision. */
  path: string;
  /** The data of the fields as the door takes it. */
  toBody?: (data: Record<string, unknown>) => Record<string, unknown>;
}

/** An order to a case. */
export function FormDialog({ detail, path, toBody = (data) => data, ...words }: FormDialogProps): ReactNode {
  const command = useLoanCommand(detail, path, words.onClose);
  return <TypedDialog name="step" command={{ ...command, mutate: (data) => command.mutate(toBody(data)) }} {...words} />;
}
