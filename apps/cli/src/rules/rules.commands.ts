import type { Command } from 'commander';

export function registerRules(program: Command): void {
  const rules = program.command('rules').description('以条文为据的规则：期限、待遇、退费');
  rules
    .command('evaluate')
    .description('从标准输入逐行读取 {id, rule, input}，按同样顺序逐行输出 {id, result}；有无法读取的行时退出码为 3')
    .action(async () => {
      const { evaluateStream } = await import('./evaluate.command.js');
      process.exitCode = await evaluateStream(process.stdin, process.stdout);
    });
}
