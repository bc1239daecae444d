import { demoAccounts, type ServiceName, type ServiceTokenClaims } from '@lianban/contracts';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Omit<ServiceTokenClaims, 'iss' | 'aud' | 'iat' | 'exp'>;

/** A gateway of a test's own: it publishes a key and signs tokens for one service. */
export interface TestGateway {
  /** For GATEWAY_JWKS_URL. */
  jwksUrl: string;
  /** A token of 60 s for a post of the demonstration city; throws when there is no such post. */
  token(post: string, over?: Partial<Claims>): Promise<string>;
  /** Headers of a call as a post; none without one. */
  authorization(post: string | null, over?: Partial<Claims>): Promise<Record<string, string>>;
  close(): void;
}

const posts = new Map(
  demoAccounts.flatMap(({ sub, posts: own }) =>
    own.map(({ id, role, department, county, office }): [string, Claims] => [id, { sub, name: '测试员', post: id, role, department, county, office, purpose: null }])),
);

export async function testGateway(audience: ServiceName): Promise<TestGateway> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' };
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const token: TestGateway['token'] = (post, over = {}) => {
    const known = posts.get(post);
    if (!known) throw new Error(`no demo post ${post}`);
    const { sub, ...claims } = { ...known, ...over };
    return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: 'k1', typ: 'JWT' })
      .setIssuer('lianban-gateway').setAudience(audience).setSubject(sub).setIssuedAt().setExpirationTime('60s').sign(pair.privateKey);
  };
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`, token,
    authorization: async (post, over): Promise<Record<string, string>> => (post ? { authorization: `Bearer ${await token(post, over)}` } : {}),
    close: () => void server.close(),
  };
}
