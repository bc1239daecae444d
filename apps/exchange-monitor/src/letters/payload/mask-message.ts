import { maskPersonal } from '@lianban/service';
import { writePointer } from './json-pointer.js';

export interface MaskedMessage {
  value: unknown;
  /** RFC 6901 paths of single values that are shown as they are. */
  clear: string[];
}

const HIDDEN = '〔已遮蔽〕';
/** Fields that say who a person is or how to reach them, in whichever message. */
const PERSONAL = /^(name|.*Name|.*[pP]hone|mobile|tel|idNumber|.*[iI]dCard|.*[aA]ccount(Number)?|.*[cC]ard(Number)?|.*[aA]ddress|holder|person)$/;
/** Names of offices, services, holidays: of no person. */
const OF_NO_PERSON = new Set(['officeName', 'listName', 'serviceName']);
const NAMES_NO_PERSON: Readonly<Record<string, readonly string[]>> = { 'office.v1': ['name'], 'calendar-notice.v1': ['name'] };
/** Digests, signatures and wrapped keys: long runs of hex or base64 without a space. */
const DIGEST = /^[A-Za-z0-9+/_=-]{32,}$/;
const SHOWN_OF_DIGEST = 8;

/** What may be shown of a message: names, numbers, phones and accounts are taken out, digests shortened. */
export function maskMessage(value: unknown): MaskedMessage {
  const type = typeof value === 'object' && value !== null ? (value as { type?: unknown }).type : undefined;
  const masking = new Masking(typeof type === 'string' ? (NAMES_NO_PERSON[type] ?? []) : []);
  return { value: masking.mask(value, '', []), clear: masking.clear };
}

class Masking {
  readonly clear: string[] = [];

  constructor(private readonly namesNoPerson: readonly string[]) {}

  mask(value: unknown, key: string, path: readonly string[]): unknown {
    if (Array.isArray(value)) return value.map((one: unknown, at) => this.mask(one, key, [...path, String(at)]));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [maskPersonal(name), this.mask(one, name, [...path, name])]));
    }
    const shown = this.maskOne(value, key);
    if (shown === value && !path.includes('__proto__')) this.clear.push(writePointer(path));
    return shown;
  }

  private maskOne(value: unknown, key: string): unknown {
    if (value === null || typeof value === 'boolean') return value;
    if (PERSONAL.test(key) && !OF_NO_PERSON.has(key) && !this.namesNoPerson.includes(key)) return HIDDEN;
    const text = String(value);
    if (typeof value === 'string' && DIGEST.test(text) && /\d/.test(text)) return `${text.slice(0, SHOWN_OF_DIGEST)}…`;
    const masked = maskPersonal(text);
    return masked === text ? value : masked;
  }
}
