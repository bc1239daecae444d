import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JWKS } from 'oidc-provider';

/** The issuer's signing keys, the same after a restart, so that tokens stay valid. */
export function getSigningKeys(file: string): JWKS {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as JWKS;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwks = { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'demo-1', use: 'sig', alg: 'RS256' }] } as JWKS;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(jwks), { mode: 0o600 });
  return jwks;
}
