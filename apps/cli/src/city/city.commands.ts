import type { Command } from 'commander';

const STATE = ['--state <folder>', '状态文件夹', '.lianban'] as const;

export function registerCityCommands(program: Command): void {
  const city = program.command('city').description('演示城市：生成、载入、核对');
  city
    .command('generate')
    .description('生成确定的虚构居民、登记、名单和预期结果')
    .option('--people <n>', '居民人数', '20000')
    .option('--seed <n>', '种子', '1')
    .option('--folder <folder>', '输出文件夹', '.lianban/demo')
    .action(async (options: { people: string; seed: string; folder: string }) => {
      const { generateCity } = await import('./generate-city.js');
      const summary = await generateCity({ people: Number(options.people), seed: Number(options.seed), folder: options.folder });
      process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    });
  city
    .command('load')
    .description('通过平台自己的入口载入登记和上期名单')
    .option('--people <n>', '居民人数', '20000')
    .option('--seed <n>', '种子', '1')
    .option(...STATE)
    .action(async (options: { people: string; seed: string; state: string }) => {
      const [{ getStackFile }, { loadCity }] = await Promise.all([import('@lianban/stack'), import('./load-city.js')]);
      const stack = getStackFile(options.state);
      const report = (line: string): void => console.log(line);
      await loadCity({ ...stack, folder: stack.demoDir, people: Number(options.people), seed: Number(options.seed), report });
    });
  city
    .command('upload')
    .description('代替人工上传并复核本期四份名单')
    .option(...STATE)
    .action(async (options: { state: string }) => {
      const [{ getStackFile }, { uploadThisPeriod }] = await Promise.all([import('@lianban/stack'), import('./load-city.js')]);
      const stack = getStackFile(options.state);
      await uploadThisPeriod({ ...stack, folder: stack.demoDir, report: (line) => console.log(line) });
    });
  city
    .command('verify')
    .description('把服务的结果与预期结果逐人比较')
    .option('--stage <stage>', 'loaded | uploaded | corrected', 'uploaded')
    .option('--json', '输出 JSON')
    .option(...STATE)
    .action(verify);
}

async function verify(options: { stage: string; json?: true; state: string }): Promise<void> {
  const [{ getStackFile }, { verifyCity }, { stages }] = await Promise.all([import('@lianban/stack'), import('./verify-city.js'), import('./expected-outcome.js')]);
  const stage = stages.find((name) => name === options.stage);
  if (!stage) throw new Error(`--stage 须为 ${stages.join('、')} 之一`);
  const stack = getStackFile(options.state);
  const medicalInsuranceUrl = stack.databases['medical-insurance']?.ownerUrl ?? '';
  const result = await verifyCity({ folder: stack.demoDir, keyDir: stack.keyDir, medicalInsuranceUrl, stage });
  if (options.json) console.log(JSON.stringify(result));
  else {
    console.table(result.byOutcome);
    console.table(result.differences.slice(0, 20));
    console.log(`比较 ${result.compared}，一致 ${result.agreeing}，不一致 ${result.differences.length}，键外 ${result.unexpected}`);
  }
  if (result.differences.length > 0 || result.unexpected > 0) process.exitCode = 1;
}
