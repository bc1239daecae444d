/** Goes to the dead letters at once; `code` is the reason shown, without personal data. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
  constructor(readonly code: string) {
    super(code);
  }
}
