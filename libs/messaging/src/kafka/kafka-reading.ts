import type { IncomingMessage } from './kafka-port.js';

export interface Place {
  partition: number;
  offset: string;
}

/** What a partition keeps: from `low` up to, and without, `high`. */
export interface KeptOffsets {
  partition: number;
  low: string;
  high: string;
}

/** Looking at what lies in topics, beside consuming them. */
export interface KafkaReading {
  /** The messages at these places, by partition and offset; one that the topic no longer keeps is left out. Rejects while the broker does not answer. */
  read(topic: string, places: readonly Place[]): Promise<IncomingMessage[]>;
  /** Nothing for a topic that the broker does not know. */
  kept(topic: string): Promise<KeptOffsets[]>;
}
