import type { Command } from 'commander';

/** 0: all well; 3: something cannot go out. */
async function report(work: Promise<string[]>, well: string): Promise<void> {
  const faults = await work;
  for (const fault of faults) console.error(`✗ ${fault}`);
  if (faults.length === 0) console.log(well);
  process.exitCode = faults.length === 0 ? 0 : 3;
}

export function registerContractCommands(program: Command): void {
  const contracts = program.command('contracts').description('消息与名单的结构：生成、发布、核对兼容');
  contracts
    .command('write').description('生成 docs/asyncapi.json 和 libs/contracts/released；不兼容的结构不覆盖，须另立新主版本的主题')
    .action(async () => {
      const { writeContracts } = await import('./contracts.command.js');
      await report(writeContracts(process.cwd()), '契约文件已写好');
    });
  contracts
    .command('check').description('核对当前结构与已发布的是否兼容、文件是否最新；有问题时退出码为 3')
    .action(async () => {
      const { contractFaults } = await import('./contracts.command.js');
      await report(contractFaults(process.cwd()), '当前结构与已发布的一致');
    });
}
