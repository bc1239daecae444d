import type { Command } from 'commander';

const STATE = ['--state <folder>', '状态文件夹', '.lianban'] as const;

export function registerReconcileCommands(program: Command): void {
  program
    .command('reconcile')
    .description('不经过任何服务，直接从文件、数据表、主题和流程历史核对有无丢失或重复')
    .option('--json', '输出 JSON')
    .option('--only <checks...>', '只做这几项核对')
    .option('--grace-seconds <n>', '仍在途中的最多等多久', '30')
    .option(...STATE)
    .action(async (options: { json?: true; only?: string[]; graceSeconds: string; state: string }) => {
      const { runReconcile } = await import('./reconcile.command.js');
      await runReconcile(options);
    });
  program
    .command('cases')
    .description('各业务的事项')
    .command('reconcile')
    .description('为未结而没有流程在运行的事项补发启动')
    .option(...STATE)
    .action(async ({ state }: { state: string }) => {
      const { startMissing } = await import('./start-missing.command.js');
      await startMissing(state);
    });
}
