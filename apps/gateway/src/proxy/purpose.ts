import { LianbanProblem } from '@lianban/service';
import type { Request } from 'express';

export const PURPOSE_HEADER = 'x-purpose';
const LONGEST = 200;

/** Why the person needs clear text: UTF-8 in percent encoding, because a header carries no Chinese. Throws PURPOSE_INVALID. */
export function readPurpose(request: Request): string | null {
  const given = request.header(PURPOSE_HEADER);
  if (!given) return null;
  const purpose = decoded(given);
  if (purpose !== undefined && purpose.length <= LONGEST) return purpose;
  throw new LianbanProblem('PURPOSE_INVALID', 400, { detail: '查看用途无法读取，或超过 200 个字', remedy: '请用 200 字以内重新填写用途' });
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return undefined;
  }
}
