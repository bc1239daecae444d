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
  bench
    .command('relay')
    .description('环节和事项消息从提交到使用方的时间，与直接送 Kafka 交替比较；空闲时占用的处理器')
    .option('--rate <n>', '每秒变更数', '200')
    .option('--seconds <n>', '每轮秒数', '30')
    .option('--rounds <n>', '交替轮数', '3')
    .action(async ({ rate, seconds, rounds }: { rate: string; seconds: string; rounds: string }) => {
      const { runRelayBench } = await import('./relay-bench.js');
      const kept = await runRelayBench({ rate: Number(rate), seconds: Number(seconds), rounds: Number(rounds), report: (line) => console.log(line) });
      if (!kept) process.exitCode = 1;
    });
}
