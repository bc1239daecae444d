import { findChromium } from '@lianban/stack';
import type { Command } from 'commander';
import { runAll } from './run.command.js';
import { runServers } from './servers.command.js';
import { reset } from './reset.command.js';
import { showStatus } from './status.command.js';
import { stop } from './stop.command.js';

const STATE = ['--state <folder>', '数据、日志和进程文件所在的文件夹', '.lianban'] as const;

export function registerStackCommands(program: Command): void {
  const stack = program.command('stack').description('启动、停止和查看本机的服务器与服务');
  stack
    .command('run')
    .description('启动服务器与全部服务；Ctrl-C 依次停止')
    .option(...STATE)
    .option('--free-ports', '使用任意空闲端口，不用固定端口', false)
    .option('--without-demo', '不装入演示城市', false)
    .option('--people <n>', '演示城市的居民人数', '20000')
    .action(runAll);
  stack.command('stop').description('停止正在运行的全部进程').option(...STATE).action(stop);
  stack.command('status').description('查看各进程的状态').option(...STATE).action(showStatus);
  stack.command('reset').description('清除全部数据（须先停止）').option(...STATE).action(reset);
  stack
    .command('servers')
    .description('只启动 PostgreSQL、Kafka 和 Temporal，打印集成测试所需的环境变量；Ctrl-C 停止')
    .option('--state <folder>', '保留数据的文件夹；不给则用临时文件夹，停止后删除')
    .action(runServers);
  stack
    .command('chromium')
    .description('打印浏览器测试所用 Chromium 的位置，必要时安装')
    .action(async () => console.log(await findChromium((line) => console.error(line))));
}
