import type { Command } from 'commander';

export function registerClockCommands(program: Command): void {
  program
    .command('clock')
    .description('演示时钟')
    .command('advance')
    .description('把业务日期向前推若干工作日（仅演示模式）')
    .requiredOption('--working-days <n>', '工作日数')
    .option('--state <folder>', '状态文件夹', '.lianban')
    .action(async ({ workingDays, state }: { workingDays: string; state: string }) => {
      const [{ getStackFile }, { PlatformSession }] = await Promise.all([import('@lianban/stack'), import('../api/platform.js')]);
      const { publicUrl, keyDir } = getStackFile(state);
      const admin = await PlatformSession.open(publicUrl, keyDir, 'system-admin');
      const answer = (await admin.post('/supervision/clock/advance', { workingDays: Number(workingDays) })) as { businessToday?: string };
      console.log(`业务日期：${answer.businessToday ?? ''}`);
    });
}
