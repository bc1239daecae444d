import { canonicalJson, sha256Hex } from '@lianban/crypto';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { from, lastValueFrom, of, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { actorOf } from '../auth/request-actor.js';
import { describeError } from '../logging/describe-error.js';
import { SERVICE_LOGGER } from '../logging/logger.token.js';
import { idempotencyProblems } from './idempotency.problems.js';
import { EXTEND_MS, IdempotencyStore, type Claim } from './idempotency.store.js';
import { runUnder, watchCommits } from './running-claim.js';

export const IDEMPOTENCY_HEADER = 'idempotency-key';
const KEY = /^[\x21-\x7e]{8,200}$/;

/** Same key and same request: one effect, one answer, for 24 hours. Without the header a request runs as it is. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly store: IdempotencyStore;

  constructor(@Inject(DataSource) dataSource: DataSource, @Inject(SERVICE_LOGGER) private readonly logger: Logger) {
    this.store = new IdempotencyStore(dataSource);
    watchCommits(dataSource, this.store);
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.get(IDEMPOTENCY_HEADER);
    const actor = actorOf(request);
    if (key === undefined || !actor) return next.handle();
    if (!KEY.test(key)) throw idempotencyProblems.keyInvalid();
    const claim = await this.store.claim(actor.sub, key, hashOf(request, actor.post));
    return 'answer' in claim ? of(claim.answer) : from(this.run(claim, next));
  }

  private async run(claim: Claim, next: CallHandler): Promise<unknown> {
    const lease = setInterval(() => void this.quietly(this.store.extend(claim)), EXTEND_MS);
    try {
      const answer = await runUnder(claim, () => lastValueFrom<unknown, undefined>(next.handle(), { defaultValue: undefined }));
      await this.quietly(this.store.answer(claim, answer));
      return answer;
    } catch (error) {
      await this.quietly(this.store.release(claim));
      throw error;
    } finally {
      clearInterval(lease);
    }
  }

  /** What became of the request is decided already; a lost note about it is only logged. */
  private quietly(work: Promise<void>): Promise<void> {
    return work.catch((error: unknown) => this.logger.warn({ error: describeError(error) }, 'idempotency key not noted'));
  }
}

/** The request with the post it is made from; the body itself is not kept. */
function hashOf(request: Request, post: string): string {
  return sha256Hex(Buffer.from(canonicalJson({ method: request.method, path: request.originalUrl, post, body: (request.body as unknown) ?? null })));
}
