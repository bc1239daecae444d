import { shortestAuditDays } from '@lianban/contracts';
import type { AuditLink } from './audit-link.js';
import type { LinkChecker, LinkFault } from './link-fault.js';

export type AuditFindingKind =
  | `origin-${LinkFault}` | `copy-${LinkFault}` | 'origin-unsigned' | 'missing-in-copy' | 'missing-at-origin' | 'sealed-differently' | 'copy-emptied' | 'purged-early';

export interface AuditFinding {
  ordinal: number;
  auditSeq: string | null;
  kind: AuditFindingKind;
}

export interface ComparedAudits {
  rows: number;
  purged: number;
  copied: number;
  /** Sealed in the last minute and not yet in the copy. */
  onTheWay: number;
  findings: AuditFinding[];
}

const DAY_MS = 86_400_000;

export interface Compared {
  origin: { links: AsyncIterable<AuditLink>; checker: LinkChecker };
  copy: { links: AsyncIterable<AuditLink>; checker: LinkChecker };
  now: Date;
  graceMs: number;
}

/** Both chains at once, seal by seal. */
export async function compareAudits({ origin, copy, now, graceMs }: Compared): Promise<ComparedAudits> {
  const result: ComparedAudits = { rows: 0, purged: 0, copied: 0, onTheWay: 0, findings: [] };
  const found = ({ ordinal, auditSeq }: Pick<AuditLink, 'ordinal' | 'auditSeq'>, ...kinds: AuditFindingKind[]): void => void result.findings.push(...kinds.map((kind) => ({ ordinal, auditSeq, kind })));
  let last: AuditLink | undefined;
  for await (const [here, there] of sideBySide(origin.links, copy.links)) {
    if (here) {
      last = here;
      result.rows += 1;
      if (here.row === null) result.purged += 1;
      found(here, ...origin.checker.faultsOf(here).map((fault) => `origin-${fault}` as const));
    }
    if (there) {
      result.copied += 1;
      found(there, ...copy.checker.faultsOf(there).map((fault) => `copy-${fault}` as const));
    }
    if (!here) found(there!, 'missing-at-origin');
    else if (there) found(here, ...differencesOf(here, there, now));
    else if (now.getTime() - here.at.getTime() < graceMs) result.onTheWay += 1;
    else found(here, 'missing-in-copy');
  }
  if (last && last.signature === null) found(last, 'origin-unsigned');
  return result;
}

function differencesOf(here: AuditLink, there: AuditLink, now: Date): AuditFindingKind[] {
  if (!here.hash.equals(there.hash)) return ['sealed-differently'];
  if (here.row && !there.row) return ['copy-emptied'];
  const isYoung = !here.row && there.row && now.getTime() - Date.parse(String(there.row['at'])) < shortestAuditDays * DAY_MS;
  return isYoung ? ['purged-early'] : [];
}

/** Two ascending streams, joined by ordinal. */
async function* sideBySide(one: AsyncIterable<AuditLink>, other: AsyncIterable<AuditLink>): AsyncGenerator<[AuditLink | undefined, AuditLink | undefined]> {
  const [left, right] = [one[Symbol.asyncIterator](), other[Symbol.asyncIterator]()];
  let [a, b] = [await left.next(), await right.next()];
  while (!a.done || !b.done) {
    const [here, there] = [a.done ? Infinity : a.value.ordinal, b.done ? Infinity : b.value.ordinal];
    yield [here <= there ? (a.value as AuditLink) : undefined, there <= here ? (b.value as AuditLink) : undefined];
    if (here <= there) a = await left.next();
    if (there <= here) b = await right.next();
  }
}
