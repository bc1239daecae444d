import type { Post } from '@lianban/contracts';
import type { BlacklistEntry } from '@lianban/procedure-loan-renewal';
import type { z } from 'zod';
import { mayInFund } from './fund-rights.js';

export type BlacklistKind = 'appeal' | 'keep' | 'remove';
type Entry = Pick<z.output<typeof BlacklistEntry>, 'appeal' | 'removedOn' | 'borrowerOffice'>;

/** A borrower appeals once against its own entry; the head removes it, or keeps it against an appeal. */
export function blacklistActions(entry: Entry, { role, office }: Pick<Post, 'role' | 'office'>): BlacklistKind[] {
  if (entry.removedOn) return [];
  if (mayInFund(role, 'blacklist-appeal')) return entry.borrowerOffice === office && !entry.appeal ? ['appeal'] : [];
  return mayInFund(role, 'blacklist-decide') ? [...(entry.appeal ? ['keep' as const] : []), 'remove'] : [];
}
