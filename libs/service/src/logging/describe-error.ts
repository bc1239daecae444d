import { isNativeError } from 'node:util/types';

/** What a log may say about an unexpected error. `message` is left out when the driver puts data into it. */
export interface ErrorDescription {
  type: string;
  code?: string;
  constraint?: string;
  table?: string;
  message?: string;
  stack?: string;
  cause?: ErrorDescription;
}

/** Where data begins in a message: at the first quote or bracket. */
const DATA_BEGINS = /["'`(«“「《\[{]/;
/** What may be data before it: Chinese text, and long runs of digits. */
const MAY_BE_DATA = /\p{Script=Han}+|[0-9]{5,}/gu;
const MAX_DEPTH = 3;

/** Describes an error without the data it was about: no query, no parameters, no quoted values, frames without message. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!isNativeError(error)) return { type: typeof error };
  const { code, constraint, table, driverError } = error as { code?: unknown; constraint?: unknown; table?: unknown; driverError?: unknown };
  const cause = driverError ?? error.cause;
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table }),
    ...(!isFromDriver(error) && { message: safeMessage(error.message) }),
    stack: framesOf(error),
    ...(isNativeError(cause) && depth < MAX_DEPTH && { cause: describeError(cause, depth + 1) }),
  };
}

function safeMessage(message: string): string {
  return (message.split(DATA_BEGINS)[0] ?? '').replace(MAY_BE_DATA, '…').trim();
}

function isFromDriver(error: Error): boolean {
  return error.name === 'QueryFailedError' || 'severity' in error;
}

function framesOf(error: Error): string {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim()).join(' | ');
}
