import { join } from 'node:path';
import type { Command } from 'commander';

const STATE = ['--state <folder>', '状态文件夹', '.lianban'] as const;

export function registerCanaryCommands(program: Command): void {
  program
    .command('canaries')
    .description('金丝雀：一千个虚构的人走遍全部流程，明文不得出现在任何不该有的地方')
    .command('hunt')
    .description('放出金丝雀，然后搜索日志、主题、流程历史、数据表和拒绝的回答')
    .option('--without-planting', '只搜索，不再放出', false)
    .option('--json', '输出 JSON')
    .option(...STATE)
    .action(run);
}

async function run({ state, withoutPlanting, json }: { state: string; withoutPlanting: boolean; json?: true }): Promise<void> {
  const [{ getStackFile }, { plantAndHunt }, { huntText }] = await Promise.all([import('@lianban/stack'), import('./plant-and-hunt.js'), import('./hunt-text.js')]);
  const stack = getStackFile(state);
  const report = json ? (): void => {} : (line: string): void => console.log(line);
  const found = await plantAndHunt({ stack, stateDir: state, folder: join(stack.demoDir, 'canaries'), plant: !withoutPlanting, report });
  console.log(json ? JSON.stringify(found) : huntText(found));
  if (found.leaks.length > 0) process.exitCode = 1;
}
