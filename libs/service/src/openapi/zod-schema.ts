import type { ApiBodyOptions } from '@nestjs/swagger';
import { z } from 'zod';

/** JSON Schema of a zod schema in the dialect of OpenAPI 3.1, as a client sends it (`input`) or receives it (`output`). */
export function openApiSchema(schema: z.ZodType, io: 'input' | 'output'): SchemaObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return rest as SchemaObject;
}

export type SchemaObject = Extract<ApiBodyOptions, { schema: unknown }>['schema'] & { properties?: Record<string, object>; required?: string[] };
