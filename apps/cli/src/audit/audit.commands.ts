import type { Command } from 'commander';

export function registerAuditCommands(program: Command): void {
  program
    .command('audit')
    .description('各服务的审计')
    .command('verify')
    .description('不经过任何服务，逐条校验各服务审计链的原件，并与监测服务保存的副本逐条比对')
    .option('--json', '输出 JSON')
    .option('--state <folder>', '状态文件夹', '.lianban')
    .action(async (options: { json?: true; state: string }) => {
      const { runVerifyAudit } = await import('./verify-audit.command.js');
      await runVerifyAudit(options);
    });
}
