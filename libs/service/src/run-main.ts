import { ConfigError } from './config/load-config.js';
import { describeError } from './logging/describe-error.js';

/** Runs the start of a process; a fault ends it with a sentence and status 1 instead of a stack with data in it. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `启动失败：${JSON.stringify(describeError(error))}\n`);
    process.exit(1);
  });
}
