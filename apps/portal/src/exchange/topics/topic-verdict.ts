import type { TopicStateView } from '@lianban/contracts';

export const verdicts = ['drift', 'unknown', 'as'] as const;
export type TopicVerdict = (typeof verdicts)[number];

/** Whether a topic is as declared; not asked is not the same as alike. */
export function verdictOf({ asDeclared, actual }: Pick<TopicStateView, 'asDeclared' | 'actual'>): TopicVerdict {
  if (asDeclared === null || actual === null) return 'unknown';
  return asDeclared ? 'as' : 'drift';
}

/** Topics that an address asks for, those that differ first. */
export function chosenTopics(topics: readonly TopicStateView[], { verdict, text }: { verdict?: string | undefined; text?: string | undefined }): TopicStateView[] {
  const found = topics.filter((topic) => (!verdict || verdictOf(topic) === verdict) && (!text || topic.name.includes(text)));
  return found.sort((a, b) => verdicts.indexOf(verdictOf(a)) - verdicts.indexOf(verdictOf(b)) || a.name.localeCompare(b.name));
}
