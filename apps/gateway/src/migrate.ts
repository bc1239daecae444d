import { createDataSource, runMigrations } from '@lianban/persistence';
import { loadConfig, runMain } from '@lianban/service';
import { seedDemoDirectory } from './directory/seed-demo-directory.js';
import { MigrateConfig } from './gateway.config.js';
import { gatewayMigrations } from './migrations/index.js';

runMain(async () => {
  const config = loadConfig(MigrateConfig, process.env);
  await runMigrations(config.MIGRATION_DATABASE_URL, gatewayMigrations);
  if (!config.DEMO_MODE) return;
  const dataSource = await createDataSource({ url: config.MIGRATION_DATABASE_URL, applicationName: 'gateway-migrate' }).initialize();
  try {
    await seedDemoDirectory(dataSource);
  } finally {
    await dataSource.destroy();
  }
});
