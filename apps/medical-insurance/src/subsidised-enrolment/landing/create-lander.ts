import { ShareLander, type KafkaPort } from '@lianban/messaging';
import type { ProcedureRecord } from '../procedure-record.js';
import { applyVersion } from './land-shares.js';
import { landedLists } from './list-kinds.js';

/** The consumer's side of the lists that departments upload for medical insurance. */
export function createLander(record: ProcedureRecord, kafka: KafkaPort, onError: (error: unknown) => void): ShareLander {
  const { dataSource, keys } = record;
  return new ShareLander({ dataSource, kafka, keys, consumer: 'medical-insurance', lists: landedLists, onVersion: applyVersion(record), onError });
}
