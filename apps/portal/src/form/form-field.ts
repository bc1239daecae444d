import type { StepFieldHint } from '@lianban/steps';

/** A field as a form asks for it: the hints of the steps, yes or no, several of many, and a list with a line for each entry. `name` may lead into a part: `borrower.name`. */
export interface FormField extends Omit<StepFieldHint, 'input'> {
  name: string;
  input: StepFieldHint['input'] | 'yes-no' | 'many' | 'lines';
  help?: string;
  /** Characters of a long text; default 500. */
  most?: number;
}

export interface FieldFault {
  field: string;
  message: string;
}
