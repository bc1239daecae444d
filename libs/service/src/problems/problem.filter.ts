import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { describeError } from '../logging/describe-error.js';
import { SERVICE_LOGGER } from '../logging/logger.token.js';
import { routeOf } from '../logging/request-log.middleware.js';
import { currentTraceId } from '../request/request-context.js';
import { toProblem } from './to-problem.js';
import { sendProblem } from './send-problem.js';

/** Everything thrown leaves as problem+json (RFC 9457); what nobody foresaw is logged without the data it was about. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(SERVICE_LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const problem = toProblem(error);
    if (problem.status >= 500) this.logger.error({ code: problem.code, route: routeOf(http.getRequest<Request>()), error: describeError(error) }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(response, problem, currentTraceId());
  }
}
