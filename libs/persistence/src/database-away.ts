import { isNativeError } from 'node:util/types';

const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)/;
/** Connection lost, shutting down, out of resources, and conflicts that a second try resolves (classes of SQLSTATE). */
const SQLSTATE = /^(08|53|57P0|40001|40P01|25006)/;
const ANY_SQLSTATE = /^[0-9A-Z]{5}$/;
const POOL = /Connection terminated|timeout exceeded when trying to connect|Client was closed|not queryable|Driver not Connected|Cannot use a pool after/;
/** What the mapper says to the next question after a connection was lost in the middle of a transaction: it has let go of it. */
const LET_GO = /^(QueryRunnerProviderAlreadyReleased|QueryRunnerAlreadyReleased)Error$/;

/** The database, not the work, is at fault: the same work may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (NETWORK.test(code) || SQLSTATE.test(code))) return true;
  // A fault that the database names repeats what it was given, which may say anything.
  if (typeof code === 'string' && ANY_SQLSTATE.test(code)) return false;
  return POOL.test(error.message) || LET_GO.test(error.name);
}
