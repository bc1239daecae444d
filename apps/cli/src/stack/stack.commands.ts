import type { Command } from 'commander';
import { runServers } from './servers.command.js';

const STATE_OPTION = ['--state <folder>', '数据、日志和进程文件所在的文件夹', '.lianban'] as const;

export function registerStackCommands(program: Command): void {
  const stack = program.command('stack').description('启动、停止和查看本机的服务器与服务');
  stack
    .command('servers')
    .description('只启动 PostgreSQL、Kafka 和 Temporal，打印集成测试所需的环境变量；Ctrl-C 停止')
    .option('--state <folder>', STATE_OPTION[1])
    .action(runServers);
}
