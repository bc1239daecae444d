/** A refusal for a lawful reason: stable code, the article or field, and what to do. Never an exception. */
export interface Refusal<Code extends string = string> {
  code: Code;
  detail: Record<string, unknown>;
}

export type Outcome<T, Code extends string = string> = { ok: true; value: T } | { ok: false; refusal: Refusal<Code> };

export function accepted<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  detail: Record<string, unknown> = {},
): { ok: false; refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, detail } };
}
