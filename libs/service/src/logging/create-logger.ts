import { pino, type DestinationStream, type Logger } from 'pino';
import { currentTraceId } from '../request/request-context.js';
import { maskPersonal } from './mask-personal.js';

/** Fields that never leave, wherever they stand in what is logged. */
const FORBIDDEN = ['body', 'query', 'headers', 'cookies', 'cookie', 'authorization', 'password', 'token', 'params', 'parameters', 'idNumber', 'phone', 'bankAccount', 'name'];

/**
 * The logger of a process: JSON lines, the service's name, the trace id. Requests are logged by route, never with body,
 * query string or header values; `maskPersonal` sees every line last.
 */
export function createLogger(service: string, level = 'info', destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service },
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    mixin: () => ({ traceId: currentTraceId() }),
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: FORBIDDEN.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[略]' },
    hooks: { streamWrite: maskPersonal },
  };
  return destination ? pino(options, destination) : pino(options);
}
