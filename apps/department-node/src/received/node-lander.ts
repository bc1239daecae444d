import { findListContract, listsReceivedBy } from '@lianban/contracts';
import { ShareLander, type KafkaPort } from '@lianban/messaging';
import { landResult } from '../inbox/land-results.js';
import { resultListsFor } from '../inbox/result-lists.js';
import type { NodeContext } from '../node-context.js';
import { landReceived } from './land-received.js';

/** All that comes to the departments of this node: results of what they gave, and the lists of others. One landing for both. */
export function createNodeLander(node: NodeContext, kafka: KafkaPort, onError: (error: unknown) => void): ShareLander {
  const { dataSource, keys, departments } = node;
  const result = landResult(node);
  const received = landReceived(node);
  return new ShareLander({
    dataSource, kafka, keys, consumer: 'department-node', lists: [...resultListsFor(departments), ...listsReceivedBy(departments)],
    onVersion: (version) => (findListContract(version.list) ? received(version) : result(version)), onError,
  });
}
