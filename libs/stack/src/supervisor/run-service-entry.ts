import type { ServiceName } from '@lianban/contracts';
import { execa } from 'execa';
import { OperatorError } from '../operator-error.js';
import type { StackFile } from '../state/stack-file.js';
import { builtEntry } from './built-entry.js';
import { serviceEnv } from './service-env.js';

/** Runs another built entry of a service in its environment, once; answers what it prints. Throws OperatorError with its last lines. */
export async function runServiceEntry(app: ServiceName, entry: string, stateDir: string, stack: StackFile, more: Record<string, string> = {}): Promise<string> {
  const result = await execa(process.execPath, [builtEntry(app, entry)], { env: { ...serviceEnv(app, stateDir, stack), ...more }, extendEnv: false, reject: false, stdin: 'ignore' });
  if (!result.failed) return String(result.stdout);
  const tail = `${String(result.stderr)}\n${String(result.stdout)}`.trim().split('\n').slice(-15).join('\n');
  throw new OperatorError('STACK.ENTRY_FAILED', `${app} 的 ${entry} 没有成功：\n${tail}`, '按上面的说明处理后重新运行；已经提交的部分不会丢失');
}
