import { execa } from 'execa';
import { OperatorError, type Report } from '../operator-error.js';

export interface SlowStep {
  /** What the person reads, e.g. "构建 Temporal 1.5.1（约 3 分钟）". */
  label: string;
  command: string;
  args: readonly string[];
  cwd?: string;
  env?: Record<string, string>;
  timeoutMs?: number;
  remedy: string;
  report: Report;
}

/** Runs a command that takes minutes; says so every 15 seconds, and on failure shows the end of its output. */
export async function runSlowStep(step: SlowStep): Promise<void> {
  const began = Date.now();
  const seconds = (): number => Math.round((Date.now() - began) / 1000);
  step.report(`${step.label}……`);
  const beat = setInterval(() => step.report(`${step.label}：已 ${seconds()} 秒`), 15_000);
  try {
    const result = await execa(step.command, [...step.args], {
      cwd: step.cwd,
      env: step.env,
      all: true,
      reject: false,
      stdin: 'ignore',
      timeout: step.timeoutMs ?? 30 * 60_000,
    });
    if (result.failed) {
      const tail = String(result.all ?? result.message).split('\n').slice(-12).join('\n');
      throw new OperatorError('STACK.BUILD_FAILED', `${step.label}没有成功：\n${tail}`, step.remedy);
    }
    step.report(`${step.label}：完成，用时 ${seconds()} 秒`);
  } finally {
    clearInterval(beat);
  }
}
