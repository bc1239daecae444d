import type { PostHolder } from '@lianban/contracts';

type Choice = Record<'value' | 'label', string>;

/** A post and its holder as one choice; ids hold no blank. */
export const holderKey = ({ postId, holder }: PostHolder): string => `${postId} ${holder.id}`;

export function splitHolderKey(key: string): { postId: string; holder: string } {
  const [postId = '', holder = ''] = key.split(' ');
  return { postId, holder };
}

export const holderChoices = (holders: readonly PostHolder[]): Choice[] => holders.map((one) => ({ value: holderKey(one), label: `${one.postTitle} · ${one.holder.name}` }));

/** Everybody with a post, except who holds the chosen one and who grants. */
export function substituteChoices(holders: readonly PostHolder[], chosen: string | undefined, granter: string): Choice[] {
  const { postId } = splitHolderKey(chosen ?? '');
  const excluded = new Set([granter, ...holders.filter((one) => one.postId === postId).map(({ holder }) => holder.id)]);
  const people = new Map<string, string>();
  for (const { holder, postTitle } of holders) if (!excluded.has(holder.id) && !people.has(holder.id)) people.set(holder.id, `${holder.name}（${postTitle}）`);
  return [...people].map(([value, label]) => ({ value, label }));
}
