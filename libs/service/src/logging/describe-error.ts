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

/** Parts of a message that repeat data: whatever stands in quotes or brackets, and long runs of digits. */
const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|\([^)]*\)|«[^»]*»|“[^”]*”|「[^」]*」|[0-9]{5,}/g;
const MAX_DEPTH = 3;

/** Describes an error without the data it was about: no query, no parameters, no quoted values, frames without message. */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, driverError } = error as { code?: unknown; constraint?: unknown; table?: unknown; driverError?: unknown };
  const cause = driverError ?? error.cause;
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table }),
    ...(!isFromDriver(error) && { message: error.message.replace(QUOTED, '…') }),
    stack: framesOf(error),
    ...(cause instanceof Error && depth < MAX_DEPTH && { cause: describeError(cause, depth + 1) }),
  };
}

function isFromDriver(error: Error): boolean {
  return error.name === 'QueryFailedError' || 'severity' in error;
}

function framesOf(error: Error): string {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim()).join(' | ');
}
