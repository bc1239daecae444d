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

/**
 * A revoked key verifies nothing; a retired one what was signed up to `retiredAt`; none what was signed after `notAfter`.
 * The three instants may be absent in a registry of before they existed.
 */
export const PublicKeyEntry = KeyEntry.extend({
  name: z.string().min(1),
  publicKey: z.string().min(1),
  state: z.enum(['current', 'retired', 'revoked']),
  notAfter: z.iso.datetime().optional(),
  retiredAt: z.iso.datetime().optional(),
  revokedAt: z.iso.datetime().optional(),
});
export type PublicKeyEntry = z.infer<typeof PublicKeyEntry>;

const SignatureText = z.object({ suite: z.string(), keyId: z.string(), value: z.string() });

/** `registry.json`: the public keys of every name, signed by a key of the platform. */
export const Registry = z.object({ issuedAt: z.string(), keys: z.array(PublicKeyEntry), signature: SignatureText });
export type Registry = z.infer<typeof Registry>;

const PlatformPublicKey = z.object({ keyId: z.string(), suite: z.string(), publicKey: z.string() });

/** `platform.pub.json`, the trust anchor. `earlier`: keys of the platform before this one, each until it was followed. */
export const PlatformKey = PlatformPublicKey.extend({ earlier: z.array(PlatformPublicKey.extend({ retiredAt: z.iso.datetime() })).optional() });
export type PlatformKey = z.infer<typeof PlatformKey>;

/** `platform.history.json`: every key the platform ever had, oldest first; each but the first is endorsed by the one before it. */
export const PlatformHistory = z.object({
  keys: z.array(PlatformPublicKey.extend({ createdAt: z.iso.datetime(), endorsement: SignatureText.nullable() })),
});
export type PlatformHistory = z.infer<typeof PlatformHistory>;
export type PlatformLink = PlatformHistory['keys'][number];
