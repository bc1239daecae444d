/** A failure that a person at the terminal can mend: what is wrong, and the remedy. Shown without a stack trace. */
export class OperatorError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'OperatorError';
  }
}

/** One line of progress for the person who waits. */
export type Report = (line: string) => void;
