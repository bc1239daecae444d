import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { z } from 'zod';
import { Actor } from './auth/actor.decorator.js';
import type { RequestActor } from './auth/request-actor.js';
import { Public, Roles, SignedIn } from './auth/route-rule.decorators.js';
import { bootstrapService, type RunningService } from './bootstrap-service.js';
import { Answers } from './openapi/answers.decorator.js';
import { ZodPipe } from './validation/zod.pipe.js';

const Form = z.object({ insuranceYear: z.int().min(2024), bornOn: z.iso.date(), county: z.enum(['360202', '360203']) }).strict();

@Controller('api/v1/department-node')
class TrialController {
  @SignedIn() @Get('me') me(@Actor() actor: RequestActor): RequestActor { return actor; }
  @Roles('data-officer') @Get('officer') officer(): { ok: true } { return { ok: true }; }
  @Roles('supervisor') @Get('supervisor') supervisor(): { ok: true } { return { ok: true }; }
  @Get('forgotten') forgotten(): { ok: true } { return { ok: true }; }
  @Public() @Answers(Form, 201) @Post('form') form(@Body(new ZodPipe(Form)) form: z.infer<typeof Form>): object { return form; }
  @Public() @Get('defect') defect(): never { throw new Error('持有人 "张三" 360299199001011234 13812345678'); }
  @Public() @Get('down') down(): never { throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' }); }
}
@Module({ controllers: [TrialController] })
class TrialModule {}

let service: RunningService;
let jwks: Server;
let sign: (claims?: object, audience?: string) => Promise<string>;
const lines: string[] = [];

beforeAll(async () => {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' };
  jwks = createServer((_, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))).listen(0, '127.0.0.1');
  await new Promise((resolve) => jwks.once('listening', resolve));
  sign = (claims = {}, audience = 'department-node') =>
    new SignJWT({ name: '程望舒', post: 'civil-officer', role: 'data-officer', department: 'civil-affairs', county: null, office: 'civil-affairs', purpose: null, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k1', typ: 'JWT' }).setIssuer('lianban-gateway').setAudience(audience).setSubject('civil-officer').setIssuedAt().setExpirationTime('60s').sign(pair.privateKey);
  service = await bootstrapService({
    name: 'department-node', module: TrialModule,
    config: { PORT: 0, GATEWAY_JWKS_URL: `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/jwks` },
    logDestination: new Writable({ write: (chunk, _, done) => { lines.push(String(chunk)); done(); } }),
  });
});
afterAll(async () => {
  await service.close();
  jwks.close();
});

const call = async (path: string, init: RequestInit = {}) => fetch(`${service.url}/api/v1/department-node/${path}`, init);
const asOfficer = async (path: string) => call(path, { headers: { authorization: `Bearer ${await sign()}` } });

describe('a service', () => {
  test('takes the caller from the gateway token', async () => {
    expect(await (await asOfficer('me')).json()).toEqual({ sub: 'civil-officer', name: '程望舒', post: 'civil-officer', role: 'data-officer', department: 'civil-affairs', county: null, office: 'civil-affairs', purpose: null });
  });

  test.each([['officer', 200], ['supervisor', 403], ['forgotten', 403]])('route %s answers a data officer %i', async (path, status) => {
    expect((await asOfficer(path)).status).toBe(status);
  });

  test('refuses a call without a token as problem+json in zh-CN with the trace id of its header', async () => {
    const response = await call('me', { headers: { 'x-request-id': 'trial-request-1' } });
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('x-request-id')).toBe('trial-request-1');
    expect(await response.json()).toEqual({ type: '/problems/NOT_SIGNED_IN', title: '尚未登录', status: 401, code: 'NOT_SIGNED_IN', detail: '没有登录，或登录已经失效', remedy: '请重新登录后再试', traceId: 'trial-request-1' });
  });

  test('names every faulty field of a body with its remedy', async () => {
    const response = await call('form', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ insuranceYear: 2020, county: 'x', extra: 1 }) });
    expect(response.status).toBe(422);
    const problem = (await response.json()) as { errors: { field: string; message: string; remedy: string }[] };
    expect(problem.errors.map(({ field, message, remedy }) => [field, message, remedy])).toEqual([
      ['insuranceYear', '数值不足，至少 2024', '请填写不少于 2024 的内容'],
      ['bornOn', '没有填写', '请填写此项'],
      ['county', '不是可选的值', '请从以下值中选择：360202、360203'],
      ['extra', '没有这个字段', '请删去它，或核对字段名'],
    ]);
  });

  test('answers broken JSON and an over-long body with words', async () => {
    const post = (body: string) => call('form', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await (await post('{"name":"张三"')).json())).toMatchObject({ code: 'BAD_REQUEST', status: 400 });
    expect((await (await post(JSON.stringify('长'.repeat(500_000)))).json())).toMatchObject({ code: 'BODY_TOO_LARGE', status: 413 });
  });

  test('says nothing of an unexpected error but its trace id, and logs it without its data', async () => {
    const body = await (await call('defect')).text();
    expect(JSON.parse(body)).toMatchObject({ code: 'INTERNAL', status: 500 });
    const logged = lines.join('');
    expect(logged).toContain('request failed');
    for (const canary of ['张三', '360299199001011234', '13812345678']) {
      expect(body).not.toContain(canary);
      expect(logged).not.toContain(canary);
    }
  });

  test('answers 503 when the database is down', async () => {
    expect(await (await call('down')).json()).toMatchObject({ code: 'DATABASE_UNAVAILABLE', status: 503 });
  });

  test('describes its routes in OpenAPI from their zod schemas', async () => {
    const document = (await (await fetch(`${service.url}/openapi.json`)).json()) as { openapi: string; paths: Record<string, { post: { requestBody: object; responses: Record<string, object> } }> };
    expect(document.openapi).toBe('3.1.0');
    const form = document.paths['/api/v1/department-node/form']!.post;
    expect(JSON.stringify(form.requestBody)).toContain('"insuranceYear"');
    expect(JSON.stringify(form.responses['201'])).toContain('"bornOn"');
  });

  test('runs what was given to close, the last first, when it closes', async () => {
    const order: string[] = [];
    const other = await bootstrapService({ name: 'supervision', module: TrialModule, config: { PORT: 0, LOG_LEVEL: 'silent' } });
    other.onClose(async () => { order.push('pool'); });
    other.onClose(async () => { order.push('consumer'); });
    await other.close();
    expect(order).toEqual(['consumer', 'pool']);
  });

  test('is live and ready, and measures by route pattern', async () => {
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${service.url}/health/ready`)).json()).toEqual({ status: 'up', checks: {} });
    expect(await (await fetch(`${service.url}/metrics`)).text()).toContain('route="/api/v1/department-node/officer"');
  });
});
