import { caseworkHooks, Watermark } from '@lianban/casework';
import { DirectoryFileStore, loadKeys } from '@lianban/crypto';
import { connectKafka, OutboxRelay } from '@lianban/messaging';
import { AuditSealer, createDataSource } from '@lianban/persistence';
import { bootstrapService, describeError, loadConfig, referenceConsumers, runMain } from '@lianban/service';
import { signalWithStartRecordChanged, temporalClient } from '@lianban/temporal';
import { DemoSeed } from './demo/demo-seed.js';
import { LoanFundConfig } from './loan-fund.config.js';
import { entities } from './loan-renewal/entities.js';
import { loanProcedure } from './loan-renewal/loan-procedure.js';
import { LoanRecord } from './loan-renewal/loan-record.js';
import { LoanRenewalModule } from './loan-renewal/loan-renewal.module.js';
import { migrations } from './migrations/index.js';

const NAME = 'loan-fund';

/** HTTP, consumers and the way out; what takes long is done by worker.ts. */
async function main(): Promise<void> {
  const config = loadConfig(LoanFundConfig, process.env);
  const dataSource = await createDataSource({ url: config.DATABASE_URL, entities, migrations, applicationName: NAME }).initialize();
  const keys = await loadKeys(config.KEY_DIR, NAME);
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, clientId: NAME });
  const record = new LoanRecord(dataSource, keys);
  const files = new DirectoryFileStore(config.FILE_STORE_DIR, keys);
  const service = await bootstrapService({ name: NAME, title: '联办 续贷周转基金服务', module: LoanRenewalModule.of({ record, files, config }), config });
  const onError = (error: unknown): void => service.logger.warn({ error: describeError(error) }, 'background work failed, trying again');

  const temporal = temporalClient({ address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE, codecKeys: keys.codec });
  const loops = [
    new OutboxRelay({ dataSource, kafka, startWorkflow: (entry) => signalWithStartRecordChanged(temporal, entry), onError }),
    new AuditSealer({ dataSource, sign: (bytes) => keys.sign(bytes), onError }),
    new Watermark(NAME, record, onError),
    ...(config.DEMO_MODE ? [new DemoSeed(record, files, onError)] : []),
  ];
  loops.forEach((loop) => loop.start());
  const consumers = [referenceConsumers({ dataSource, kafka, service: NAME, onError, ...caseworkHooks(loanProcedure) })];
  service.app.getHttpServer().once('close', () => {
    void (async () => {
      for (const running of [...consumers, ...loops]) await running.stop();
      await temporal.connection.close();
      await kafka.close();
      await dataSource.destroy();
    })().catch(onError);
  });
}

runMain(main);
