import type { Command } from 'commander';

const FOLDER = ['--key-dir <folder>', '密钥文件夹（默认为状态文件夹里的 keys）'] as const;
const STATE = ['--state <folder>', '状态文件夹', '.lianban'] as const;

export interface KeyFolder {
  keyDir?: string;
  state: string;
}

/** Rotation of the digest key is another matter: every node republishes under the new one first. */
export function registerKeyCommands(program: Command): void {
  const keys = program.command('keys').description('密钥登记：查看、轮换、吊销（不含摘要密钥）');
  keys.command('list').description('登记的公钥、有效期和没有做完的轮换').option(...FOLDER).option(...STATE).option('--json', '输出 JSON')
    .action(async (options: KeyFolder & { json?: true }) => (await import('./list.command.js')).listKeys(options));
  keys.command('rotate <name>').description('换一把新密钥；正在运行的服务不必重启')
    .option('--purpose <purpose>', 'sign（签名）或 wrap（接收数据密钥）', 'sign').option('--overlap-seconds <n>', '旧密钥的签名还认多久', '300').option('--valid-days <n>', '新密钥的有效天数', '730')
    .option('--resume', '把上次中断的轮换做完').option(...FOLDER).option(...STATE)
    .action(async (name: string, options: KeyFolder & { purpose: string; overlapSeconds: string; validDays: string; resume?: true }) => (await import('./rotate.command.js')).rotate(name, options));
  keys.command('rotate-platform').description('换平台密钥：由旧密钥担保，重新签发登记').option('--resume', '把上次中断的轮换做完').option(...FOLDER).option(...STATE)
    .action(async (options: KeyFolder & { resume?: true }) => (await import('./rotate.command.js')).rotatePlatform(options));
  keys.command('revoke <keyId>').description('吊销一把密钥：它签过的一切不再成立').option(...FOLDER).option(...STATE)
    .action(async (keyId: string, options: KeyFolder) => (await import('./revoke.command.js')).revoke(keyId, options));
}
