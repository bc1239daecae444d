import { configFields } from '@lianban/service';

const { DATABASE_URL, KEY_DIR, KAFKA_BROKERS, LOG_LEVEL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, PORT, GATEWAY_JWKS_URL, TEMPORAL_UI_URL } = configFields;

/** What each process of a service with cases reads from the environment. */
export const workerFields = { DATABASE_URL, KEY_DIR, KAFKA_BROKERS, LOG_LEVEL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE };

/** What the process behind HTTP reads besides. */
export const serviceFields = { ...workerFields, PORT, GATEWAY_JWKS_URL, TEMPORAL_UI_URL };

export interface WorkerSettings {
  DATABASE_URL: string;
  KEY_DIR: string;
  KAFKA_BROKERS: string[];
  LOG_LEVEL: string;
  TEMPORAL_ADDRESS: string;
  TEMPORAL_NAMESPACE: string;
}

export interface ServiceSettings extends WorkerSettings {
  PORT: number;
  GATEWAY_JWKS_URL: string;
}
