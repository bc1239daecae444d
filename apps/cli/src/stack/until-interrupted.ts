/**
 * Aborted at the first Ctrl-C, SIGTERM or hang-up. Later ones are answered with a line only: what is being stopped in
 * order must not be torn down half-way.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const onSignal = (): void => {
    console.error(controller.signal.aborted ? '正在停止，请稍候……' : '\n依次停止……');
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return controller.signal;
}

export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
