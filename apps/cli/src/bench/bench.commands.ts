import type { Command } from 'commander';

export function registerBenchCommands(program: Command): void {
  const bench = program.command('bench').description('与基线并排测量');
  bench
    .command('share')
    .description('生成、发送、落地一个版本的分块，与 Kafka 自己的生产者工具交替比较')
    .option('--rows <n>', '变更行数', '1000000')
    .option('--rounds <n>', '交替轮数', '3')
    .action(async ({ rows, rounds }: { rows: string; rounds: string }) => {
      const { runShareBench } = await import('./share-bench.js');
      const kept = await runShareBench({ rows: Number(rows), rounds: Number(rounds), report: (line) => console.log(line) });
      if (!kept) process.exitCode = 1;
    });
}
