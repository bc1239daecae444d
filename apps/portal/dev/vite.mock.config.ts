import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, mergeConfig, type Plugin, type ViteDevServer } from 'vite';
import base from '../vite.config.js';

/**
 * The portal with invented answers instead of services, for looking at pages. Every answer passes the schema that the page
 * reads. Cookies choose: `role` who is signed in, `scenario` normal, empty, busy, failing or long. Never part of a build.
 */
function inventedAnswers(): Plugin {
  return {
    name: 'invented-answers',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url || !/^\/(api|auth)\//.test(request.url)) return next();
        answer(server, request, response).catch((error: unknown) => {
          console.error(error);
          response.writeHead(500).end();
        });
      });
    },
  };
}

async function answer(server: ViteDevServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { answerOf } = (await server.ssrLoadModule('/dev/answers.ts')) as typeof import('./answers.js');
  const cookies = Object.fromEntries((request.headers.cookie ?? '').split('; ').map((pair) => pair.split('=')));
  const url = new URL(request.url ?? '/', 'http://localhost');
  const { status, body, events } = answerOf(request.method ?? 'GET', url, cookies['role'] ?? '', cookies['scenario'] ?? 'normal', await sentBody(request));
  if (events) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of events) response.write(`event: progress\ndata: ${JSON.stringify(event)}\n\n`);
    return;
  }
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { 'content-type': type, 'x-request-id': '4f1c2a9be0d84c3f' }).end(body === undefined ? '' : JSON.stringify(body));
}

/** A JSON body; anything else is of no use to an invented answer. */
async function sentBody(request: IncomingMessage): Promise<unknown> {
  if (!request.headers['content-type']?.includes('json')) return undefined;
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : undefined;
}

export default defineConfig((environment) =>
  mergeConfig(base(environment), {
    root: new URL('..', import.meta.url).pathname,
    plugins: [inventedAnswers()],
    cacheDir: join(tmpdir(), 'lianban-portal-vite'),
    server: { host: '127.0.0.1' },
    ssr: { noExternal: [/^@lianban\//], resolve: { conditions: ['@lianban/source', 'node', 'module'], externalConditions: ['@lianban/source', 'node'] } },
  }),
);
