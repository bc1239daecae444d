import type { ServiceName } from '@lianban/contracts';
import { testGateway } from '@lianban/testing';
import { Writable } from 'node:stream';
import { bootstrapService, type ServiceOptions } from '../bootstrap-service.js';

export interface Answer {
  status: number;
  // The shape is what each test asserts.
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** A service called as the posts of the demonstration city; a post of null calls without a token. */
export interface TestService {
  url: string;
  /** GET, or with a body POST. */
  call(path: string, post: string | null, body?: object, headers?: Record<string, string>): Promise<Answer>;
  send(path: string, post: string, form: FormData): Promise<Answer>;
  download(path: string, post: string): Promise<Response>;
  /** Any other call. */
  fetch(path: string, post: string | null, init?: RequestInit): Promise<Answer>;
  /** Every route of the service's own as `GET cases/{caseId}`. */
  routes(): Promise<string[]>;
  /** Everything the service wrote to its log. */
  log(): string;
  close(): Promise<void>;
}

/** A service on a free port, with tokens of a gateway of the test's own. Paths begin behind `/api/v1/<service>/`. */
export async function testService(name: ServiceName, module: ServiceOptions['module']): Promise<TestService> {
  const gateway = await testGateway(name);
  const written: string[] = [];
  const logDestination = new Writable({ write: (chunk, _encoding, done) => { written.push(String(chunk)); done(); } });
  const service = await bootstrapService({ name, module, config: { PORT: 0, GATEWAY_JWKS_URL: gateway.jwksUrl }, logDestination });
  const prefix = `/api/v1/${name}/`;
  const request = async (path: string, post: string | null, init: RequestInit = {}): Promise<Response> =>
    fetch(`${service.url}${prefix}${path}`, { ...init, headers: { ...(await gateway.authorization(post)), ...(init.headers as Record<string, string>) } });
  const answer: TestService['fetch'] = async (path, post, init) => answerOf(await request(path, post, init));
  return {
    url: service.url, fetch: answer, download: request,
    call: (path, post, body, headers = {}) => answer(path, post, body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }),
    send: (path, post, form) => answer(path, post, { method: 'POST', body: form }),
    routes: async () => routesOf((await (await fetch(`${service.url}/openapi.json`)).json()) as Document, prefix),
    log: () => written.join(''),
    close: async () => {
      await service.close();
      gateway.close();
    },
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const json = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, body: json ? await response.json() : (await response.arrayBuffer()).byteLength };
}

interface Document {
  paths: Record<string, object>;
}

function routesOf(document: Document, prefix: string): string[] {
  const own = Object.entries(document.paths).filter(([path]) => path.startsWith(prefix) && path !== `${prefix}sending`);
  return own.flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.slice(prefix.length)}`));
}
