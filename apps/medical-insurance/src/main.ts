import { Watermark } from '@lianban/casework';
import { loadKeys } from '@lianban/crypto';
import { connectKafka, consumeShareReceipts, OutboxRelay, type ShareLander } from '@lianban/messaging';
import { AuditSealer, createDataSource } from '@lianban/persistence';
import { bootstrapService, describeError, loadConfig, referenceConsumers, runMain } from '@lianban/service';
import { signalWithStartRecordChanged, temporalClient } from '@lianban/temporal';
import { MedicalInsuranceConfig } from './medical-insurance.config.js';
import { migrations } from './migrations/index.js';
import { entities } from './subsidised-enrolment/entities.js';
import { createLander } from './subsidised-enrolment/landing/create-lander.js';
import { ProcedureRecord } from './subsidised-enrolment/procedure-record.js';
import { referenceHooks } from './subsidised-enrolment/reference-hooks.js';
import { SubsidisedEnrolmentModule } from './subsidised-enrolment/subsidised-enrolment.module.js';

/** HTTP, consumers and the way out; the heavy work is done by worker.ts. */
async function main(): Promise<void> {
  const config = loadConfig(MedicalInsuranceConfig, process.env);
  const dataSource = await createDataSource({ url: config.DATABASE_URL, entities, migrations, applicationName: 'medical-insurance' }).initialize();
  const keys = await loadKeys(config.KEY_DIR, 'medical-insurance');
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, clientId: 'medical-insurance' });
  const record = new ProcedureRecord(dataSource, keys);
  let onError: (error: unknown) => void = () => {};
  const lander: ShareLander = createLander(record, kafka, (error) => onError(error));
  const service = await bootstrapService({ name: 'medical-insurance', title: '联办 医疗保障服务', module: SubsidisedEnrolmentModule.of({ dataSource, keys, lander, config }), config });
  onError = (error) => service.logger.warn({ error: describeError(error) }, 'background work failed, trying again');

  const temporal = temporalClient({ address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE, codecKeys: keys.codec });
  const loops = [
    new OutboxRelay({ dataSource, kafka, startWorkflow: (entry) => signalWithStartRecordChanged(temporal, entry), onError }),
    new AuditSealer({ dataSource, sign: (bytes) => keys.sign(bytes), onError }),
    new Watermark('medical-insurance', record, onError),
  ];
  loops.forEach((loop) => loop.start());
  const consumers = [
    lander.consume(),
    consumeShareReceipts({ dataSource, kafka, keys, group: 'medical-insurance.share-receipts', consumers: ['department-node'], departments: ['medical-insurance'], onError }),
    referenceConsumers({ dataSource, kafka, service: 'medical-insurance', onError, ...referenceHooks }),
  ];
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
