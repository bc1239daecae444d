import { createDataSource, runMigrations } from '@lianban/persistence';
import { loadConfig, runMain } from '@lianban/service';
import { supervisionMigrations } from './migrations/index.js';
import { seedReference } from './seed-reference.js';
import { MigrationConfig } from './supervision.config.js';

/** Migrates with the owner role, then writes what a new installation starts with. May be run again. */
runMain(async () => {
  const config = loadConfig(MigrationConfig, process.env);
  await runMigrations(config.MIGRATION_DATABASE_URL, supervisionMigrations);
  const dataSource = createDataSource({ url: config.MIGRATION_DATABASE_URL, applicationName: 'supervision-seed' });
  await dataSource.initialize();
  try {
    await seedReference(dataSource, { demo: config.DEMO_MODE, startOn: config.DEMO_START_ON });
  } finally {
    await dataSource.destroy();
  }
});
