import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

/**
 * On a POST with a JSON body that creates something: obeys the header `Idempotency-Key`. The answer is kept for 24 hours in
 * the service's database, so it must name no person of the city. The module provides the DataSource; its migrations contain
 * `idempotencyMigrations`. Streamed uploads have a natural key of their own and do without.
 */
export function Idempotent(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: '同一次提交重试时用同一个键（8 至 200 个字符，建议 UUID），24 小时内只办一次并返回同样的结果' }),
  );
}
