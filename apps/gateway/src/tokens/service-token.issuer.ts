import { randomUUID } from 'node:crypto';
import type { ServiceName, ServiceTokenClaims } from '@lianban/contracts';
import { SignJWT } from 'jose';
import type { Session } from '../session/session.js';
import type { TokenKeys } from './token-keys.js';

const LIFE_SECONDS = 60;

/** Signs the token of one request to one service: who, from which post, and for which purpose. */
export class ServiceTokenIssuer {
  constructor(private readonly keys: TokenKeys) {}

  get jwks(): TokenKeys['jwks'] {
    return this.keys.jwks;
  }

  issue({ user, activePost }: Pick<Session, 'user' | 'activePost'>, audience: ServiceName, purpose: string | null): Promise<string> {
    const { id: post, role, department, county, office } = activePost;
    const claims = { name: user.name, post, role, department, county, office, purpose } satisfies Partial<ServiceTokenClaims>;
    return new SignJWT({ ...claims, ...asSubstitute(user.name, activePost) })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.keys.kid, typ: 'JWT' })
      .setIssuer('lianban-gateway').setAudience(audience).setSubject(user.id).setJti(randomUUID())
      .setIssuedAt().setExpirationTime(`${LIFE_SECONDS}s`)
      .sign(this.keys.privateKey);
  }
}

/** What a substitute does is recorded under both names. */
function asSubstitute(name: string, { substitutesFor }: Session['activePost']): Partial<ServiceTokenClaims> {
  return substitutesFor ? { name: `${name}（代行${substitutesFor.name}）`, substitutesFor: substitutesFor.id } : {};
}
