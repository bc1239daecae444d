import { beforeAll, describe, expect, test } from '@jest/globals';
import { createHmac, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';
import { LianbanProblem } from '../problems/lianban-problem.js';
import { gatewayKeys, ServiceTokenVerifier } from './service-token.verifier.js';

const claims = { name: '程望舒', post: 'civil-officer', role: 'data-officer', department: 'civil-affairs', county: null, office: 'civil-affairs', purpose: null };
let key: CryptoKey;
let other: CryptoKey;
let jwk: JWK;
let verifier: ServiceTokenVerifier;

beforeAll(async () => {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  key = pair.privateKey;
  other = (await generateKeyPair('EdDSA', { crv: 'Ed25519' })).privateKey;
  jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' };
  verifier = new ServiceTokenVerifier('department-node', createLocalJWKSet({ keys: [jwk] }));
});

const draft = (over: object = {}, header: object = {}): SignJWT => new SignJWT({ ...claims, ...over }).setProtectedHeader({ alg: 'EdDSA', kid: 'k1', typ: 'JWT', ...header })
  .setIssuer('lianban-gateway').setAudience('department-node').setSubject('civil-officer').setIssuedAt().setExpirationTime('60s');
const good = (): Promise<string> => draft().sign(key);
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = (): number => Math.floor(Date.now() / 1000);

function hmacWithPublicKey(): string {
  const body = `${part({ alg: 'HS256', kid: 'k1', typ: 'JWT' })}.${part({ ...claims, iss: 'lianban-gateway', aud: 'department-node', sub: 'civil-officer', iat: now(), exp: now() + 60 })}`;
  const pem = createPublicKey({ key: jwk as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  return `${body}.${createHmac('sha256', pem).update(body).digest('base64url')}`;
}

function withByteChanged(token: string, index: number): string {
  const parts = token.split('.');
  const bytes = Buffer.from(parts[index]!, 'base64url');
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  parts[index] = bytes.toString('base64url');
  return parts.join('.');
}

const attacks: [named: string, make: () => string | Promise<string>][] = [
  ['unsigned (alg none)', () => new UnsecuredJWT({ ...claims }).setIssuer('lianban-gateway').setAudience('department-node').setSubject('x').setIssuedAt().setExpirationTime('60s').encode()],
  ['HS256 with the public key as secret', hmacWithPublicKey],
  ['signed by another key under a known kid', () => draft().sign(other)],
  ['of an unknown kid', () => draft({}, { kid: 'k2' }).sign(key)],
  ['expired', () => draft().setIssuedAt(now() - 120).setExpirationTime(now() - 60).sign(key)],
  ['living longer than 60 s', () => draft().setExpirationTime('1h').sign(key)],
  ['without an end', () => new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: 'k1', typ: 'JWT' }).setIssuer('lianban-gateway').setAudience('department-node').setSubject('x').setIssuedAt().sign(key)],
  ['issued in the future', () => draft().setIssuedAt(now() + 600).setExpirationTime(now() + 660).sign(key)],
  ['for another audience', () => draft().setAudience('supervision').sign(key)],
  ['of another issuer', () => draft().setIssuer('somebody').sign(key)],
  ['with its own key in the header', async () => draft({}, { jwk: { kty: jwk.kty, crv: jwk.crv, x: jwk.x } }).sign(other)],
  ['with a changed byte in its header', async () => withByteChanged(await good(), 0)],
  ['with a changed byte in its claims', async () => withByteChanged(await good(), 1)],
  ['with a changed byte in its signature', async () => withByteChanged(await good(), 2)],
  ['with a role that does not exist', () => draft({ role: 'mayor' }).sign(key)],
  ['with a claim missing', () => draft({ department: undefined }).sign(key)],
  ['of another type', () => draft({}, { typ: 'at+jwt' }).sign(key)],
  ['that is no token', () => 'x.y'],
];

describe('a service token', () => {
  test('of the gateway gives the actor', async () => {
    expect(await verifier.verify(await good())).toEqual({ ...claims, sub: 'civil-officer', office: 'civil-affairs' });
    expect((await verifier.verify(await draft({ department: 'lending-bank', office: 'lending-bank@bank-01' }).sign(key))).office).toBe('lending-bank@bank-01');
  });

  test.each(attacks)('%s is refused', async (_, make) => {
    const refusal = await verifier.verify(await make()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LianbanProblem);
    expect((refusal as LianbanProblem).code).toBe('NOT_SIGNED_IN');
  });

  test('cannot be judged while the gateway is away: 503, not 401', async () => {
    const away = new ServiceTokenVerifier('department-node', gatewayKeys('http://127.0.0.1:1/jwks.json'));
    await expect(away.verify(await good())).rejects.toMatchObject({ status: 503, code: 'KEYS_UNAVAILABLE' });
  });

  test('is verified with keys fetched once, however many calls', async () => {
    let fetches = 0;
    const server = createServer((_, response) => {
      fetches += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const remote = new ServiceTokenVerifier('department-node', gatewayKeys(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`));
    await Promise.all(Array.from({ length: 20 }, async () => remote.verify(await good())));
    await remote.verify(await good());
    expect(fetches).toBe(1);
    server.close();
  });
});
