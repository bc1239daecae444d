import { canonicalJson } from '../sign/canonical-json.js';
import { ed25519PublicKey, ed25519Verify } from '../sign/ed25519.js';
import type { PlatformHistory, PlatformKey, PlatformLink } from './key-file.js';

/** What the key before signs of the one that follows it. */
export function endorsedBytes({ keyId, suite, publicKey, createdAt }: Omit<PlatformLink, 'endorsement'>): Buffer {
  return Buffer.from(canonicalJson({ type: 'platform-key.v1', keyId, suite, publicKey, createdAt }));
}

/**
 * The public key (raw, base64url) of a platform key that may have issued a registry at `issuedAt`, as far as the anchor
 * goes: the anchor itself, a key before it that the anchor names, or one that follows it link by link. Undefined: not trusted.
 */
export function platformKeyFor(anchor: PlatformKey, history: PlatformHistory, keyId: string, issuedAt: string): string | undefined {
  const earlier = anchor.earlier?.find((key) => key.keyId === keyId);
  if (earlier) return issuedAt <= earlier.retiredAt ? earlier.publicKey : undefined;
  const line = [anchor, ...followersOf(anchor, history)];
  const index = line.findIndex((key) => key.keyId === keyId);
  const found = line[index];
  const follower = line[index + 1] as PlatformLink | undefined;
  if (!found || (follower && issuedAt > follower.createdAt)) return undefined;
  return found.publicKey;
}

/** Keys after the anchor, as long as each is endorsed by the one before. */
function followersOf(anchor: PlatformKey, { keys }: PlatformHistory): PlatformLink[] {
  const followers: PlatformLink[] = [];
  let before: { keyId: string; publicKey: string } = anchor;
  const start = keys.findIndex(({ keyId, publicKey }) => keyId === anchor.keyId && publicKey === anchor.publicKey);
  for (const link of start < 0 ? [] : keys.slice(start + 1)) {
    const { endorsement } = link;
    if (endorsement?.keyId !== before.keyId || !ed25519Verify(ed25519PublicKey(before.publicKey), endorsedBytes(link), endorsement)) break;
    followers.push(link);
    before = link;
  }
  return followers;
}
