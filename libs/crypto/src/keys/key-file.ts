import { z } from 'zod';

export const KeyPurpose = z.enum(['sign', 'wrap', 'seal', 'codec', 'file', 'digest']);
export type KeyPurpose = z.infer<typeof KeyPurpose>;

const KeyEntry = z.object({ keyId: z.string().min(1), purpose: KeyPurpose, suite: z.string(), createdAt: z.string() });

/** `<name>.json` and `shared.json`: of each purpose the first key is used, the later ones only read what is old. base64url. */
export const PrivateKeyFile = z.object({
  name: z.string().min(1),
  keys: z.array(KeyEntry.extend({ secret: z.string().min(1) })),
});
export type PrivateKeyFile = z.infer<typeof PrivateKeyFile>;
export type PrivateKeyEntry = PrivateKeyFile['keys'][number];

/** A revoked key verifies nothing; a retired one still verifies what it signed. */
export const PublicKeyEntry = KeyEntry.extend({
  name: z.string().min(1),
  publicKey: z.string().min(1),
  state: z.enum(['current', 'retired', 'revoked']),
});
export type PublicKeyEntry = z.infer<typeof PublicKeyEntry>;

/** `registry.json`: the public keys of every name, signed by the platform key of `platform.pub.json`. */
export const Registry = z.object({
  issuedAt: z.string(),
  keys: z.array(PublicKeyEntry),
  signature: z.object({ suite: z.string(), keyId: z.string(), value: z.string() }),
});
export type Registry = z.infer<typeof Registry>;

export const PlatformKey = z.object({ keyId: z.string(), suite: z.string(), publicKey: z.string() });
export type PlatformKey = z.infer<typeof PlatformKey>;
