import type { Command } from 'commander';

interface Options {
  rows: string;
  kills: string;
  seed: string;
  pauseSeconds: string;
  state?: string;
  keep?: true;
  results?: string;
}

export function registerChaosCommands(program: Command): void {
  program
    .command('chaos')
    .description('在自己的一套服务器与服务上装入名单，同时不断 kill -9，最后核对有无丢失或重复')
    .option('--rows <n>', '名单总行数', '200000')
    .option('--kills <n>', '每个服务和服务器各杀几次', '3')
    .option('--seed <n>', '种子', '1')
    .option('--pause-seconds <n>', '两次之间最多等多久', '5')
    .option('--state <folder>', '状态文件夹；不给则用临时文件夹，结束后删除')
    .option('--keep', '保留临时文件夹')
    .option('--results <file>', '把通过与失败的数目写入文件')
    .action(run);
}

async function run({ rows, kills, seed, pauseSeconds, state, keep, results }: Options): Promise<void> {
  const [{ runChaos }, { Tally }, { interruption }] = await Promise.all([import('./chaos-run.js'), import('./tally.js'), import('../stack/until-interrupted.js')]);
  const tally = new Tally();
  const began = Date.now();
  const report = (line: string): void => console.log(`[${String(Math.round((Date.now() - began) / 1000)).padStart(4)} 秒] ${line}`);
  try {
    await runChaos({
      rows: Number(rows), kills: Number(kills), seed: Number(seed), pauseSeconds: Number(pauseSeconds), state, keep: keep ?? false, signal: interruption(), report,
    }, tally);
  } catch (error) {
    console.error(error);
    tally.check('演练没有做完', false);
  }
  console.log(tally.text());
  if (results) tally.write(results);
  if (tally.failures.length > 0) process.exitCode = 1;
}
