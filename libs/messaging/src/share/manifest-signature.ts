import type { ShareManifest, ShareReceipt } from '@lianban/contracts';
import { canonicalJson, sha256Hex, type Keys } from '@lianban/crypto';

/** Own or foreign keys that tell whether a signature held when it was made. */
export type Verifying = Pick<Keys, 'verifyAt'>;

/** Bytes that a signature covers: everything but the signature. */
function signedBytes<T extends { signature: unknown }>(document: Omit<T, 'signature'>): Buffer {
  const { signature: _, ...unsigned } = document as T;
  return Buffer.from(canonicalJson(unsigned), 'utf8');
}

export function signManifest(keys: Keys, manifest: Omit<ShareManifest, 'signature'>): ShareManifest {
  return { ...manifest, signature: keys.sign(signedBytes<ShareManifest>(manifest), manifest.department) };
}

/** By a key of the giver that held when it signed. */
export function isManifestSigned(keys: Verifying, manifest: ShareManifest): boolean {
  return keys.verifyAt(manifest.department, signedBytes<ShareManifest>(manifest), manifest.signature, manifest.signedAt ?? manifest.publishedAt);
}

/** What receipts refer to. */
export function manifestSha256(manifest: ShareManifest): string {
  return sha256Hex(canonicalJson(manifest));
}

export function signReceipt(keys: Keys, receipt: Omit<ShareReceipt, 'signature'>): ShareReceipt {
  return { ...receipt, signature: keys.sign(signedBytes<ShareReceipt>(receipt), receipt.consumer) };
}

export function isReceiptSigned(keys: Verifying, receipt: ShareReceipt): boolean {
  return keys.verifyAt(receipt.consumer, signedBytes<ShareReceipt>(receipt), receipt.signature, receipt.at);
}
