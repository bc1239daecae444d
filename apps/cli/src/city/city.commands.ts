import type { Command } from 'commander';

const FOLDER = '.lianban/demo';

export function registerCityCommands(program: Command): void {
  const city = program.command('city').description('演示城市：生成、载入、核对');
  city
    .command('generate')
    .description('生成确定的虚构居民、登记、名单和预期结果')
    .option('--people <n>', '居民人数', '20000')
    .option('--seed <n>', '种子', '1')
    .option('--folder <folder>', '输出文件夹', FOLDER)
    .action(async (options: { people: string; seed: string; folder: string }) => {
      const { generateCity } = await import('./generate-city.js');
      const summary = await generateCity({ people: Number(options.people), seed: Number(options.seed), folder: options.folder });
      process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    });
}
