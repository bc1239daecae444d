import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { z } from 'zod';

export const ANSWER_SCHEMA = 'lianban:answer-schema';

export interface AnswerSchema {
  schema: z.ZodType;
  status: number;
}

/** The shape a route answers, for OpenAPI only: `@Answers(BatchSummary)`. */
export function Answers(schema: z.ZodType, status = 200): CustomDecorator {
  return SetMetadata(ANSWER_SCHEMA, { schema, status } satisfies AnswerSchema);
}
