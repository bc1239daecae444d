import { runMigrations } from '@lianban/persistence';
import { loadConfig, runMain } from '@lianban/service';
import { migrations } from './migrations/index.js';
import { MigrateConfig } from './node.config.js';

runMain(async () => {
  const { MIGRATION_DATABASE_URL } = loadConfig(MigrateConfig, process.env);
  await runMigrations(MIGRATION_DATABASE_URL, migrations);
});
