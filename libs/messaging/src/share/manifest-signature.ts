import type { ShareManifest, ShareReceipt } from '@lianban/contracts';
import { canonicalJson, sha256Hex, type Keys } from '@lianban/crypto';

/** Bytes that a signature covers: everything but the signature. */
function signedBytes<T extends { signature: unknown }>(document: Omit<T, 'signature'>): Buffer {
  const { signature: _, ...unsigned } = document as T;
  return Buffer.from(canonicalJson(unsigned), 'utf8');
}

export function signManifest(keys: Keys, manifest: Omit<ShareManifest, 'signature'>): ShareManifest {
  return { ...manifest, signature: keys.sign(signedBytes<ShareManifest>(manifest), manifest.department) };
}

export function isManifestSigned(keys: Keys, manifest: ShareManifest): boolean {
  return keys.verify(manifest.department, signedBytes<ShareManifest>(manifest), manifest.signature);
}

/** What receipts refer to. */
export function manifestSha256(manifest: ShareManifest): string {
  return sha256Hex(canonicalJson(manifest));
}

export function signReceipt(keys: Keys, receipt: Omit<ShareReceipt, 'signature'>): ShareReceipt {
  return { ...receipt, signature: keys.sign(signedBytes<ShareReceipt>(receipt), receipt.consumer) };
}

export function isReceiptSigned(keys: Keys, receipt: ShareReceipt): boolean {
  return keys.verify(receipt.consumer, signedBytes<ShareReceipt>(receipt), receipt.signature);
}
