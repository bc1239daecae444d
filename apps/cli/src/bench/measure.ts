import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** `median [least-most]`. */
export function spread(values: readonly number[], format: (value: number) => string): string {
  return `${format(median(values))} [${format(Math.min(...values))}-${format(Math.max(...values))}]`;
}

export async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { seconds: (performance.now() - began) / 1000, result };
}

export const perSecond = (value: number): string => (value >= 10_000 ? `${Math.round(value / 1000)}k` : value.toFixed(value < 100 ? 1 : 0));

/** The machine and what else it does: a ratio measured beside other work is told as such. */
export function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim() ?? '?'}，内存 ${Math.round(totalmem() / 2 ** 30)} GiB，Node ${process.versions.node}`;
}

export function load(): string {
  return `负载 ${loadavg().map((value) => value.toFixed(1)).join(' ')}${pressure()}`;
}

/** Share of the last 10 s in which something waited for a processor, on Linux. */
function pressure(): string {
  try {
    const [, percent] = /some avg10=([\d.]+)/.exec(readFileSync('/proc/pressure/cpu', 'utf8')) ?? [];
    return percent ? `，处理器等待 ${percent} %` : '';
  } catch {
    return '';
  }
}
