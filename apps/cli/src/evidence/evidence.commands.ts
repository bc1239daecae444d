import type { Command } from 'commander';
import type { ExportOptions } from './export.command.js';
import type { VerifyOptions } from './verify.command.js';

const WRONG_USAGE = 2;

export function registerEvidenceCommands(program: Command): void {
  const evidence = program.command('evidence').description('共享版本的证据：导出一方的副本，脱离平台核验');
  evidence
    .command('export')
    .description('把一方存下的某一版写成证据包文件夹')
    .requiredOption('--list <list>', '名单代号')
    .requiredOption('--version <n>', '版本号')
    .requiredOption('--as <party>', '谁的副本：giver，或使用方的名称')
    .requiredOption('--out <folder>', '写入的文件夹')
    .option('--state <folder>', '状态文件夹', '.lianban')
    .option('--database-url <url>', '不用状态文件夹时：该方数据库的地址')
    .option('--key-dir <folder>', '该方的密钥文件夹')
    .action(async (options: ExportOptions) => {
      const { runExport } = await import('./export.command.js');
      await runExport(options);
    });
  evidence
    .command('verify <package>')
    .description('只凭文件核验证据包（文件夹或 zip）；退出码 0 已证明、1 未证明、2 用法不对')
    .requiredOption('--anchor <file>', '平台公钥 platform.pub.json')
    .option('--against <package>', '另一方的证据包，逐字节比较')
    .option('--registry <file>', '更新的密钥登记，用来得知此后的吊销')
    .option('--key-dir <folder>', '接收方的密钥文件夹：解密并清点行数')
    .option('--as <name>', '用谁的密钥解密（默认为副本所属的一方）')
    .option('--json', '输出 JSON')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : WRONG_USAGE))
    .action(async (path: string, options: VerifyOptions) => {
      const { runVerify } = await import('./verify.command.js');
      await runVerify(path, options);
    });
}
