/** What was typed survives a time-out in this window only; it never holds personal data of persons on lists. */
export function readDraft<T>(name: string): T | null {
  const text = sessionStorage.getItem(`lianban.draft.${name}`);
  return text ? (JSON.parse(text) as T) : null;
}

export function keepDraft(name: string, value: unknown): void {
  sessionStorage.setItem(`lianban.draft.${name}`, JSON.stringify(value));
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(`lianban.draft.${name}`);
}
