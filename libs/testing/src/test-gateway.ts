import type { ServiceName } from '@lianban/contracts';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { actorAt, type TestActor } from './demo-actor.js';

/** A gateway of a test's own: it publishes a key and signs tokens for one service. */
export interface TestGateway {
  /** For GATEWAY_JWKS_URL. */
  jwksUrl: string;
  /** A token of 60 s for a post of the demonstration city; throws when there is no such post. */
  token(post: string, over?: Partial<TestActor>): Promise<string>;
  /** Headers of a call as a post; none without one. */
  authorization(post: string | null, over?: Partial<TestActor>): Promise<Record<string, string>>;
  close(): void;
}

export async function testGateway(audience: ServiceName): Promise<TestGateway> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' };
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const token: TestGateway['token'] = (post, over = {}) => {
    const { sub, ...claims } = { ...actorAt(post), name: '测试员', ...over };
    return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: 'k1', typ: 'JWT' })
      .setIssuer('lianban-gateway').setAudience(audience).setSubject(sub).setIssuedAt().setExpirationTime('60s').sign(pair.privateKey);
  };
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`, token,
    authorization: async (post, over): Promise<Record<string, string>> => (post ? { authorization: `Bearer ${await token(post, over)}` } : {}),
    close: () => void server.close(),
  };
}
