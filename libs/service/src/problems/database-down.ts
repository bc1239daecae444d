const SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
/** Classes 08 (connection), 53 (resources) and the shutdown states of 57 in PostgreSQL's list of error codes. */
const SQL_STATES = /^(08...|53...|57P0[123])$/;
const MESSAGES = /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Driver not Connected|Cannot use a pool after calling end/i;

/** Whether an error says that the database cannot be reached, through any wrapper around it. */
export function isDatabaseDown(error: unknown): boolean {
  for (let current: unknown = error, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    const { code, syscall, driverError } = current as { code?: unknown; syscall?: unknown; driverError?: unknown };
    if (typeof code === 'string' && (SQL_STATES.test(code) || (SYSTEM_CODES.has(code) && isFromDatabase(current, syscall)))) return true;
    if (MESSAGES.test(current.message)) return true;
    current = driverError ?? current.cause;
  }
  return false;
}

function isFromDatabase(error: Error, syscall: unknown): boolean {
  return syscall === undefined || /pg|postgres|typeorm/i.test(error.stack ?? '') || syscall === 'connect' || syscall === 'read' || syscall === 'write';
}
