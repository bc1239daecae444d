export type ReadSchema = { schema: Record<string, unknown> } | { fault: 'needed' | 'notObject' } | { fault: 'notJson'; reason: string };

/** A pasted schema. Pure. */
export function readSchema(text: string): ReadSchema {
  if (text.trim() === '') return { fault: 'needed' };
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { schema: value as Record<string, unknown> } : { fault: 'notObject' };
  } catch (error) {
    return { fault: 'notJson', reason: error instanceof Error ? error.message : '' };
  }
}

export const MAX_SCHEMA_BYTES = 1024 * 1024;
