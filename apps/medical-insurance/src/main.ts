import { CaseworkService } from '@lianban/casework';
import { resultListIds } from '@lianban/contracts';
import { consumeResendRequests, consumeShareReceipts } from '@lianban/messaging';
import { loadConfig, runMain } from '@lianban/service';
import { MedicalInsuranceConfig } from './medical-insurance.config.js';
import { migrations } from './migrations/index.js';
import { entities } from './subsidised-enrolment/entities.js';
import { createLander } from './subsidised-enrolment/landing/create-lander.js';
import { ProcedureRecord } from './subsidised-enrolment/procedure-record.js';
import { referenceHooks } from './subsidised-enrolment/reference-hooks.js';
import { SubsidisedEnrolmentModule } from './subsidised-enrolment/subsidised-enrolment.module.js';

/** HTTP, consumers and the way out; the heavy work is done by worker.ts. */
runMain(async () => {
  const config = loadConfig(MedicalInsuranceConfig, process.env);
  const service = await CaseworkService.open({ name: 'medical-insurance', config, entities, migrations });
  const { dataSource, keys, kafka, onError } = service.parts;
  const record = new ProcedureRecord(dataSource, keys);
  const lander = createLander(record, kafka, onError);
  await service.run({
    title: '联办 医疗保障服务', module: SubsidisedEnrolmentModule.of({ dataSource, keys, lander, config }), record, hooks: referenceHooks,
    consumers: () => [
      lander.consume(),
      consumeShareReceipts({ dataSource, kafka, keys, group: 'medical-insurance.share-receipts', consumers: ['department-node'], lists: resultListIds, onError }),
      consumeResendRequests({ dataSource, kafka, service: 'medical-insurance', lists: resultListIds, onError }),
    ],
  });
});
