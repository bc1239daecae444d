import { shareTopic, type ShareStateView } from '@lianban/contracts';

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

type Shared = Pick<ShareStateView, 'list'> & { consumer: Pick<ShareStateView['consumer'], 'id' | 'kind'> };

/** The causes behind the number of a share: what its consumer could not take of its topic. A node lands for the departments. */
export function lettersOfShare({ list, consumer }: Shared): string {
  const params = new URLSearchParams({ of: shareTopic(list), who: consumer.kind === 'department' ? 'department-node' : consumer.id });
  return `/exchange/dead-letters?${params.toString()}`;
}

/** The causes that such an address asks for. A service consumes under its own name and under those of its parts. */
export function groupsOf<Group extends { topic: string; consumer: string }>(groups: readonly Group[], { of, who }: { of?: string | undefined; who?: string | undefined }): Group[] {
  return groups.filter(({ topic, consumer }) => (!of || topic === of) && (!who || consumer === who || consumer.startsWith(`${who}.`)));
}
