import { CaseworkService } from '@lianban/casework';
import { DemoSeed } from '@lianban/casework/demo';
import { DirectoryFileStore } from '@lianban/crypto';
import { loadConfig, runMain } from '@lianban/service';
import { seedDemo } from './demo/seed-demo.js';
import { entities } from './entities.js';
import { createDecisionLander } from './intake/index.js';
import { migrations } from './migrations/index.js';
import { safetyHooks } from './safety-hooks.js';
import { SafetyRecord } from './safety-record.js';
import { WorkSafetyConfig } from './work-safety.config.js';
import { WorkSafetyModule } from './work-safety.module.js';

/** HTTP, consumers and the way out; what takes long is done by worker.ts. */
runMain(async () => {
  const config = loadConfig(WorkSafetyConfig, process.env);
  const service = await CaseworkService.open({ name: 'work-safety', config, entities, migrations });
  const { dataSource, keys, kafka, onError } = service.parts;
  const record = new SafetyRecord(dataSource, keys);
  const files = new DirectoryFileStore(config.FILE_STORE_DIR, keys);
  await service.run({
    title: '联办 安全生产监管执法服务', module: WorkSafetyModule.of({ record, files, config }), record, hooks: safetyHooks(),
    consumers: () => [createDecisionLander(record, kafka, onError).consume()],
    loops: config.DEMO_MODE ? [new DemoSeed(record, () => seedDemo(record, files, config.PUBLIC_SITE_URL), onError)] : [],
  });
});
