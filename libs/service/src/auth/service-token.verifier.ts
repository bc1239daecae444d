import { ServiceTokenClaims, type ServiceName } from '@lianban/contracts';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { maskPersonal } from '../logging/mask-personal.js';
import { LianbanProblem } from '../problems/lianban-problem.js';
import type { RequestActor } from './request-actor.js';

const CLOCK_TOLERANCE_SECONDS = 5;
const LONGEST_LIFE_SECONDS = 60;

/** The gateway's public keys, fetched once and again when a token names an unknown one (at most every 30 s). */
export function gatewayKeys(jwksUrl: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 2000, cooldownDuration: 30_000, cacheMaxAge: 600_000 });
}

/** Verifies the gateway's token for one audience: Ed25519 only, signed, fresh, of at most 60 s, with every claim. */
export class ServiceTokenVerifier {
  constructor(private readonly audience: ServiceName, private readonly keys: JWTVerifyGetKey) {}

  async verify(token: string): Promise<RequestActor> {
    const claims = await this.#claims(token);
    return {
      sub: claims.sub, name: claims.name, post: claims.post, role: claims.role, department: claims.department, county: claims.county,
      office: claims.office, purpose: claims.purpose && maskPersonal(claims.purpose),
      ...(claims.substitutesFor && { substitutesFor: claims.substitutesFor }),
    };
  }

  async #claims(token: string): Promise<ServiceTokenClaims> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: ['EdDSA'], issuer: 'lianban-gateway', audience: this.audience, typ: 'JWT',
        clockTolerance: CLOCK_TOLERANCE_SECONDS, maxTokenAge: LONGEST_LIFE_SECONDS, requiredClaims: ['sub', 'iat', 'exp'],
      });
      const claims = ServiceTokenClaims.parse(payload);
      if (claims.exp - claims.iat > LONGEST_LIFE_SECONDS) throw new errors.JWTInvalid('lives too long');
      return claims;
    } catch (error) {
      if (isRefusal(error)) throw LianbanProblem.notSignedIn();
      throw LianbanProblem.unavailable('KEYS_UNAVAILABLE', '暂时无法核对登录身份', '网关的公钥地址暂时无法访问，请稍后重试');
    }
  }
}

/** The token is at fault; anything else says that the keys could not be had. */
function isRefusal(error: unknown): boolean {
  if (error instanceof z.ZodError) return true;
  return error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC' && error.code !== 'ERR_JWKS_INVALID';
}
