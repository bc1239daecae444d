import type { Command } from 'commander';

const STATE = ['--state <folder>', '状态文件夹', '.lianban'] as const;

export function registerShareCommands(program: Command): void {
  const shares = program.command('shares').description('共享数据丢失之后');
  shares
    .command('rebuild-node')
    .description('前置节点失去数据库后，在空库上由主题重建名单状态、版本、数据块和回执；先停止前置节点')
    .requiredOption('--department <department>', '重建哪个部门给出的名单')
    .option(...STATE)
    .action(async (options: { department: string; state: string }) => {
      const { runRebuildNode } = await import('./rebuild-node.command.js');
      await runRebuildNode(options);
    });
  shares
    .command('rebuild-topic')
    .description('主题丢失后，由提供方保存的数据块按版本次序补齐；使用方不会重复生效')
    .requiredOption('--list <list>', '名单代号')
    .option(...STATE)
    .action(async (options: { list: string; state: string }) => {
      const { runRebuildTopic } = await import('./rebuild-topic.command.js');
      await runRebuildTopic(options);
    });
}
