import type { StepFieldHint } from '@lianban/procedure-loan-renewal';

/** A field as a form asks for it: the hints of the steps, and yes or no. `name` may lead into a part: `borrower.name`. */
export interface FormField extends Omit<StepFieldHint, 'input'> {
  name: string;
  input: StepFieldHint['input'] | 'yes-no' | 'many';
  help?: string;
  /** Characters of a long text; default 500. */
  most?: number;
}

export interface FieldFault {
  field: string;
  message: string;
}
