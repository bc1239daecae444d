import type { Sealer } from '@lianban/crypto';
import { maskName } from '@lianban/kernel';
import { sealedParty } from './statement-line.js';

/** What is longer names an organisation. */
const LONGEST_NAME = 4;

interface Party {
  counterparty: string | null;
  counterAccount: string | null;
  remark: string | null;
}

/** The other side of a line and what the bank noted, in words; a person's name and the account masked. Null where the bank says nothing. */
export function partyWords(sealer: Pick<Sealer, 'open'>, sealed: string | null): string | null {
  if (sealed === null) return null;
  const { counterparty, counterAccount, remark } = JSON.parse(sealer.open(sealed, sealedParty)) as Party;
  const name = counterparty && [...counterparty].length <= LONGEST_NAME ? maskName(counterparty) : counterparty;
  const said = [name && `对方 ${name}`, counterAccount && `账号尾号 ${counterAccount.slice(-4)}`, remark && `摘要“${remark}”`].filter(Boolean);
  return said.length > 0 ? said.join('，') : null;
}
