/** Injection token of the process's pino logger. */
export const SERVICE_LOGGER = Symbol('lianban.logger');
