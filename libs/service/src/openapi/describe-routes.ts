import { RequestMethod, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ApiBody, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ZodPipe } from '../validation/zod.pipe.js';
import { ANSWER_SCHEMA, type AnswerSchema } from './answers.decorator.js';
import { openApiSchema } from './zod-schema.js';

const ROUTE_ARGS = '__routeArguments__';
const ROUTE_METHOD = 'method';
const [BODY, QUERY, PARAM] = ['3', '4', '5'];

type RouteArgument = { data?: unknown; pipes?: unknown[] };

/** Tells @nestjs/swagger what the ZodPipes and @Answers of every route say, so that each shape is written once. */
export function describeRoutes(app: NestExpressApplication): void {
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype === 'function') describeController(metatype as Type);
    }
  }
}

function describeController(controller: Type): void {
  const prototype = controller.prototype as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (typeof descriptor?.value !== 'function' || Reflect.getMetadata(ROUTE_METHOD, descriptor.value) === undefined) continue;
    for (const decorate of decoratorsOf(controller, name, descriptor.value)) decorate(prototype, name, descriptor);
  }
}

function decoratorsOf(controller: Type, name: string, handler: object): MethodDecorator[] {
  const args = (Reflect.getMetadata(ROUTE_ARGS, controller, name) ?? {}) as Record<string, RouteArgument>;
  const answer = Reflect.getMetadata(ANSWER_SCHEMA, handler) as AnswerSchema | undefined;
  const status = answer?.status ?? (Reflect.getMetadata(ROUTE_METHOD, handler) === RequestMethod.POST ? 201 : 200);
  return [
    ...Object.entries(args).flatMap(([key, argument]) => argumentDecorators(key.split(':')[0], argument)),
    ...(answer ? [ApiResponse({ status, description: '成功', schema: openApiSchema(answer.schema, 'output') })] : []),
  ];
}

function argumentDecorators(kind: string | undefined, { data, pipes }: RouteArgument): MethodDecorator[] {
  const pipe = pipes?.find((one): one is ZodPipe<never> => one instanceof ZodPipe);
  if (!pipe) return [];
  const schema = openApiSchema(pipe.schema, 'input');
  if (kind === BODY) return [ApiBody({ schema })];
  const named: [string, object][] = typeof data === 'string' ? [[data, schema]] : Object.entries(schema.properties ?? {});
  if (kind === PARAM) return named.map(([name, one]) => ApiParam({ name, schema: one }));
  if (kind !== QUERY) return [];
  return named.map(([name, one]) => ApiQuery({ name, schema: one, required: schema.required?.includes(name) ?? false }));
}
