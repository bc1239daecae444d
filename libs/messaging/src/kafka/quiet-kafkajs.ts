let quiet = false;

/** kafkajs 2.2.4 waits for a negative time, which Node 24 reports; that one warning is dropped, every other stays. */
export function quietKafkajs(): void {
  if (quiet) return;
  quiet = true;
  const emitWarning = process.emitWarning.bind(process) as (...args: unknown[]) => void;
  process.emitWarning = ((...args: unknown[]) => {
    const type = typeof args[1] === 'string' ? args[1] : (args[1] as { type?: string } | undefined)?.type;
    if (type === 'TimeoutNegativeWarning' && new Error().stack?.includes('kafkajs')) return;
    emitWarning(...args);
  }) as typeof process.emitWarning;
}
