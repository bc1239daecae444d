import { runStack, type StackFile } from '@lianban/stack';
import { loadCity } from '../city/load-city.js';
import { prepareStack } from './prepare-stack.js';
import { aborted, interruption } from './until-interrupted.js';
import { welcome } from './welcome.js';

export interface RunOptions {
  state: string;
  freePorts: boolean;
  withoutDemo: boolean;
  people: string;
}

type Report = (line: string) => void;

export async function runAll(options: RunOptions): Promise<void> {
  const signal = interruption();
  const began = Date.now();
  const report: Report = (line) => console.log(`[${String(Math.round((Date.now() - began) / 1000)).padStart(3)} 秒] ${line}`);
  const running = await runStack({ stateDir: options.state, ports: options.freePorts ? 'free' : 'default', report, prepare: prepareStack, signal });
  try {
    if (!options.withoutDemo) await Promise.race([loadDemoCity(running.stack, Number(options.people), report), aborted(signal)]);
    if (!signal.aborted) console.log(welcome(running.stack));
    await aborted(signal);
  } finally {
    await running.stop();
    console.log('已全部停止');
  }
}

/** A city that does not load leaves a platform that works; the person is told how to go on. */
async function loadDemoCity(stack: StackFile, people: number, report: Report): Promise<void> {
  try {
    await loadCity({ ...stack, folder: stack.demoDir, people, seed: 1, report });
  } catch (error) {
    report(`✗ 演示城市没有装完：${error instanceof Error ? error.message : String(error)}`);
    report('  办法：查看 .lianban/logs 中的日志，修复后运行 npx lianban city load，已装入的部分不会重复');
  }
}
