import { shareTopic, type ListId } from '@lianban/contracts';

export interface LetterAddress {
  topic?: string | undefined;
  consumer?: string | undefined;
  reasonCode?: string | undefined;
  state?: string | undefined;
}

/** The list of letters behind a number. Without a topic: the groups by cause. */
export function lettersAddress(filter: LetterAddress): string {
  const params = new URLSearchParams(Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])));
  const text = params.toString();
  return text ? `/exchange/dead-letters?${text}` : '/exchange/dead-letters';
}

/** The letters of a share that wait: those of its topic. */
export const lettersOfShare = ({ list }: { list: ListId }): string => lettersAddress({ topic: shareTopic(list), state: 'open' });
