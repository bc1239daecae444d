import { CryptoError } from '../crypto-error.js';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** JSON with sorted keys and no spaces (RFC 8785 for what JSON carries); equal values give equal text. Throws CRYPTO.NOT_CANONICAL. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value !== 'object') throw notCanonical(typeof value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON());
  return canonicalObject(value as Record<string, unknown>);
}

function canonicalObject(value: Record<string, unknown>): string {
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function canonicalString(value: string): string {
  if (LONE_SURROGATE.test(value)) throw notCanonical('a broken surrogate pair');
  return JSON.stringify(value);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw notCanonical('a number that is not finite');
  return JSON.stringify(value);
}

function notCanonical(what: string): CryptoError {
  return new CryptoError('CRYPTO.NOT_CANONICAL', `${what} has no JSON form`);
}
