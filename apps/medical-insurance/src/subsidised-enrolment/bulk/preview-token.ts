import { canonicalJson, type Keys } from '@lianban/crypto';
import { Signature } from '@lianban/contracts';
import { z } from 'zod';

const Seen = z.object({ sub: z.string(), office: z.string(), set: z.string(), at: z.iso.datetime() });
export type Seen = z.infer<typeof Seen>;
const Token = z.object({ seen: Seen, signature: Signature });

const VALID_MS = 30 * 60_000;

/** A signed statement of what a person was shown before confirming it. */
export function writeToken(keys: Keys, seen: Seen): string {
  return Buffer.from(JSON.stringify({ seen, signature: keys.sign(bytesOf(seen)) })).toString('base64url');
}

/** Undefined when it is not ours, was altered, or is older than 30 minutes of business time. */
export function readToken(keys: Keys, token: string, now: Date): Seen | undefined {
  try {
    const { seen, signature } = Token.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
    const age = now.getTime() - Date.parse(seen.at);
    return keys.verify(keys.self, bytesOf(seen), signature) && age >= 0 && age <= VALID_MS ? seen : undefined;
  } catch {
    return undefined;
  }
}

function bytesOf(seen: Seen): Uint8Array {
  return Buffer.from(canonicalJson(seen));
}
