/**
 * Keys of worked cases are snake_case, ours camelCase; the conversion is mechanical and goes both ways. A key such as
 * `B.deadline_rollover` keeps its letter before the point. Values are left alone, also inside lists.
 */
export function camelKeys(value: unknown): unknown {
  return renamed(value, (key) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}

export function snakeKeys(value: unknown): unknown {
  return renamed(value, snakeKey);
}

export function snakeKey(key: string): string {
  return key.replace(/(?<=[A-Za-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function renamed(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => renamed(each, rename));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rename(key), renamed(inner, rename)]));
}
