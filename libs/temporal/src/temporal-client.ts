import { Client, Connection } from '@temporalio/client';
import { dataConverterOf, type TemporalConfig } from './temporal-config.js';

/**
 * A client that connects at its first call and again after every loss, so that a service starts, and lives on, while
 * the workflow server is away. A call meanwhile fails with `isGrpcServiceError`; the outbox tries it again.
 */
export function temporalClient(config: TemporalConfig): Client {
  const connection = Connection.lazy({ address: config.address, channelArgs: reconnectQuickly });
  return new Client({ connection, namespace: config.namespace, dataConverter: dataConverterOf(config) });
}

const reconnectQuickly = {
  'grpc.initial_reconnect_backoff_ms': 200,
  'grpc.max_reconnect_backoff_ms': 5_000,
  'grpc.keepalive_time_ms': 10_000,
  'grpc.keepalive_timeout_ms': 5_000,
};
