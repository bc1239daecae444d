/** RFC 6901. */
export function writePointer(path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function readPointer(pointer: string): string[] {
  return pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A copy with one value replaced; the path must lead to a value that is there. */
export function replaceAt(value: unknown, [head, ...rest]: readonly string[], next: unknown): unknown {
  if (head === undefined) return next;
  if (Array.isArray(value)) return value.map((one: unknown, at) => (String(at) === head ? replaceAt(one, rest, next) : one));
  return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, name === head ? replaceAt(one, rest, next) : one]));
}
