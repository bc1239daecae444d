import { expect, it } from '@jest/globals';
import type { TopicStateView } from '@lianban/contracts';
import { chosenTopics, verdictOf } from './topic-verdict.js';

const topic = (name: string, asDeclared: boolean | null): TopicStateView => ({ name, asDeclared, actual: asDeclared === null ? null : { partitions: 4, cleanup: 'delete', retentionDays: 180, messages: 1 } }) as TopicStateView;

it('calls no topic alike that nobody could ask for', () => {
  expect([verdictOf(topic('a', null)), verdictOf(topic('a', true)), verdictOf(topic('a', false)), verdictOf({ asDeclared: true, actual: null })]).toEqual(['unknown', 'as', 'drift', 'unknown']);
});

it('shows first what differs, and finds by name and verdict', () => {
  const all = [topic('steps.b', true), topic('share.a', true), topic('share.c', false), topic('share.d', null)];
  expect(chosenTopics(all, {}).map(({ name }) => name)).toEqual(['share.c', 'share.d', 'share.a', 'steps.b']);
  expect(chosenTopics(all, { text: 'share.', verdict: 'as' }).map(({ name }) => name)).toEqual(['share.a']);
});
