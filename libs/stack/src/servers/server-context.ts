import type { Report } from '../operator-error.js';

/** What every server needs to know of the stack it belongs to. */
export interface ServerContext {
  /** Absolute folder of data, logs and pid files. */
  stateDir: string;
  report: Report;
}
