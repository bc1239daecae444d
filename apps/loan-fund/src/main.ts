import { caseworkHooks, CaseworkService } from '@lianban/casework';
import { DemoSeed } from '@lianban/casework/demo';
import { DirectoryFileStore } from '@lianban/crypto';
import { loadConfig, runMain } from '@lianban/service';
import { seedDemo } from './demo/seed-demo.js';
import { createStatementLander } from './fund/index.js';
import { LoanFundConfig } from './loan-fund.config.js';
import { entities } from './loan-renewal/entities.js';
import { loanProcedure } from './loan-renewal/loan-procedure.js';
import { LoanRecord } from './loan-renewal/loan-record.js';
import { LoanRenewalModule } from './loan-renewal/loan-renewal.module.js';
import { migrations } from './migrations/index.js';

/** HTTP, consumers and the way out; what takes long is done by worker.ts. */
runMain(async () => {
  const config = loadConfig(LoanFundConfig, process.env);
  const service = await CaseworkService.open({ name: 'loan-fund', config, entities, migrations });
  const { dataSource, keys, kafka, onError } = service.parts;
  const record = new LoanRecord(dataSource, keys);
  const files = new DirectoryFileStore(config.FILE_STORE_DIR, keys);
  await service.run({
    title: '联办 续贷周转基金服务', module: LoanRenewalModule.of({ record, files, config }), record, hooks: caseworkHooks(loanProcedure),
    consumers: () => [createStatementLander(record, kafka, onError).consume()], loops: config.DEMO_MODE ? [new DemoSeed(record, () => seedDemo(record, files), onError)] : [],
  });
});
