import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../operator-error.js';
import type { ManagedProcess } from './managed-process.js';

/**
 * Polls until `probe` no longer throws. Fails at once when the process ends, and after `withinMs` otherwise;
 * the message carries the end of the process's log.
 */
export async function waitUntilReady(child: ManagedProcess, probe: () => Promise<void>, withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  let last: unknown;
  while (Date.now() < until) {
    if (!child.running()) throw notReady(child, '已退出', last);
    try {
      return await probe();
    } catch (error) {
      last = error;
    }
    await sleep(150);
  }
  throw notReady(child, `在 ${Math.round(withinMs / 1000)} 秒内没有就绪`, last);
}

function notReady(child: ManagedProcess, what: string, cause: unknown): OperatorError {
  const tail = child.logTail();
  const detail = tail ? `\n日志末尾：\n${tail}` : cause instanceof Error ? `（${cause.message}）` : '';
  return new OperatorError('STACK.NOT_READY', `${child.name} ${what}${detail}`, `查看日志 ${child.logFile}`, { cause });
}
