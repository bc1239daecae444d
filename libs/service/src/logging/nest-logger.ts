import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { describeError } from './describe-error.js';

/** Nest's own lines through the redacting logger. Only the first argument and the context are kept; objects are described. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.info(this.#fields(message, rest), this.#text(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(this.#fields(message, rest), this.#text(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(this.#fields(message, rest), this.#text(message));
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(this.#fields(message, rest), this.#text(message));
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace(this.#fields(message, rest), this.#text(message));
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal(this.#fields(message, rest), this.#text(message));
  }

  #text(message: unknown): string {
    return typeof message === 'string' ? message : 'see fields';
  }

  #fields(message: unknown, rest: unknown[]): object {
    const context = rest.at(-1);
    const error = [message, ...rest].find((part) => part instanceof Error);
    return { ...(typeof context === 'string' && !context.includes('\n') && { context }), ...(error !== undefined && { error: describeError(error) }) };
  }
}
