import type { z } from 'zod';

export interface PathFault {
  path: (string | number)[];
  message: string;
}

/** What a schema refused, one sentence a field, in the order of the fields; rows by their number. */
export function pathFaults(error: z.ZodError): PathFault[] {
  const seen = new Set<string>();
  return error.issues.flatMap(({ path, message }) => {
    const place = path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (seen.has(place.join('.'))) return [];
    seen.add(place.join('.'));
    return [{ path: place, message }];
  });
}

/** `officers.0.name` as the form names its fields. */
export function namePath(field: string): (string | number)[] {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
