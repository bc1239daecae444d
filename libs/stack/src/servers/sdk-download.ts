import { chmodSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const PATIENCE_MS = 90_000;

/**
 * Lets Temporal's own SDK fetch one of its servers into `folder`, and leaves it there as `saveAs`.
 * Answers false where the download cannot be reached (closed networks fail at once).
 */
export async function downloadThroughSdk(kind: 'dev-server' | 'time-skipping', version: string, folder: string, saveAs: string): Promise<boolean> {
  try {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const executable = { type: 'cached-download' as const, downloadDir: folder, version };
    const started =
      kind === 'dev-server'
        ? TestWorkflowEnvironment.createLocal({ server: { executable } })
        : TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
    const environment = await within(PATIENCE_MS, started);
    await environment.teardown();
    const [file] = readdirSync(folder).filter((name) => name.startsWith('temporal'));
    if (!file) return false;
    renameSync(join(folder, file), join(folder, saveAs));
    chmodSync(join(folder, saveAs), 0o755);
    return true;
  } catch {
    return false;
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
