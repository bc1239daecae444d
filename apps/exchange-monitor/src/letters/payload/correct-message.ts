import { messageSchemas, type LetterCorrection } from '@lianban/contracts';
import { LianbanProblem, maskPersonal } from '@lianban/service';
import { readPointer, replaceAt } from './json-pointer.js';
import { maskMessage } from './mask-message.js';

export type Change = LetterCorrection['changes'][number];

/** Paths that may be changed: shown as they are, of a known type, and not under a signature, which a change would break. */
export function correctablePaths(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || 'signature' in value) return [];
  const { type } = value as { type?: unknown };
  if (typeof type !== 'string' || !messageSchemas[type]) return [];
  return maskMessage(value).clear.filter((path) => path !== '/type');
}

/** The message with its changes, which then fits its schema. Throws LETTER_NOT_CORRECTABLE or LETTER_CORRECTION_INVALID, by field. */
export function correctMessage(value: unknown, changes: readonly Change[]): unknown {
  const allowed = new Set(correctablePaths(value));
  const wrong = changes.filter(({ path, value: next }) => !allowed.has(path) || isPersonal(next));
  if (wrong.length > 0) throw notCorrectable(wrong);
  const corrected = changes.reduce((message, { path, value: next }) => replaceAt(message, readPointer(path), next), value);
  const checked = messageSchemas[(value as { type: string }).type]!.safeParse(corrected);
  if (checked.success) return corrected;
  throw new LianbanProblem('LETTER_CORRECTION_INVALID', 422, {
    detail: '改正后的内容仍不符合约定的结构', remedy: '请按列出的字段继续改正；改不了的，请发送方重新发送',
    errors: checked.error.issues.slice(0, 20).map(({ path, code, message }) => ({ field: maskPersonal(`/${path.map(String).join('/')}`), code: code.toUpperCase(), message: maskPersonal(message) })),
  });
}

const isPersonal = (next: Change['value']): boolean => next !== null && typeof next !== 'boolean' && maskPersonal(String(next)) !== String(next);

function notCorrectable(wrong: readonly Change[]): LianbanProblem {
  return new LianbanProblem('LETTER_NOT_CORRECTABLE', 422, {
    detail: '有字段不能在这里改正', remedy: '只能改正没有遮蔽的字段，且不能填入个人信息；带签名的消息须由发送方改正',
    errors: wrong.map(({ path }) => ({ field: maskPersonal(path), code: 'NOT_CORRECTABLE', message: '这个字段不能改正，或填入的内容像个人信息' })),
  });
}
