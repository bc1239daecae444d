import { isCreditCode } from '@lianban/kernel';

/** A unified credit code was typed that fails its check digit: the person may vouch for it. */
export function needsConfirmation(code: unknown): boolean {
  return typeof code === 'string' && code.trim() !== '' && !isCreditCode(code.trim().toUpperCase());
}
