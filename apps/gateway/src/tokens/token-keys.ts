import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

const PrivateJwk = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), kid: z.string().min(8), x: z.string(), d: z.string() });
const KeyFile = z.object({ keys: z.array(PrivateJwk).min(1) });

export interface TokenKeys {
  kid: string;
  privateKey: CryptoKey;
  /** Public halves of all keys of the file, so that tokens of an older key are still verified after a change. */
  jwks: { keys: JWK[] };
}

/**
 * `KEY_DIR/gateway-tokens.json`: the Ed25519 keys that sign service tokens. The first signs, the others are only
 * published. Made at the first start when it is missing; readable by its owner only.
 */
export async function loadTokenKeys(keyDir: string): Promise<TokenKeys> {
  const file = join(keyDir, 'gateway-tokens.json');
  if (!existsSync(file)) await createKeyFile(file);
  const { keys } = KeyFile.parse(JSON.parse(await readFile(file, 'utf8')));
  const [first] = keys as [z.infer<typeof PrivateJwk>];
  const privateKey = (await importJWK(first, 'EdDSA')) as CryptoKey;
  return { kid: first.kid, privateKey, jwks: { keys: keys.map(({ kty, crv, x, kid }) => ({ kty, crv, x, kid, use: 'sig', alg: 'EdDSA' })) } };
}

async function createKeyFile(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  const key = { ...jwk, kid: await calculateJwkThumbprint(jwk) };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify({ keys: [key] }, null, 2), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
