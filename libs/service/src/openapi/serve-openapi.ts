import { Problem } from '@lianban/contracts';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Response } from 'express';
import { describeRoutes } from './describe-routes.js';
import { openApiSchema } from './zod-schema.js';

/** GET /openapi.json, made once from the routes and their zod schemas. */
export function serveOpenApi(app: NestExpressApplication, name: string, title: string): void {
  const document = openApiDocument(app, name, title);
  app.getHttpAdapter().get('/openapi.json', (_, response) => (response as Response).json(document));
}

export function openApiDocument(app: NestExpressApplication, name: string, title: string): OpenAPIObject {
  describeRoutes(app);
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0').setTitle(title).setVersion('v1').addServer('/')
    .setDescription(`服务 ${name} 的接口。错误一律为 application/problem+json（RFC 9457），code 稳定，说明见 /problems/<code>。`)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: '网关签发的 60 秒令牌' })
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: openApiSchema(Problem, 'output') } };
  return document;
}
