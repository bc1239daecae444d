import { runMigrations } from '@lianban/persistence';
import { loadConfig, runMain } from '@lianban/service';
import { MigrateConfig } from './exchange-monitor.config.js';
import { migrations } from './migrations/index.js';

/** Migrates with the owner role. May be run again. */
runMain(async () => {
  await runMigrations(loadConfig(MigrateConfig, process.env).MIGRATION_DATABASE_URL, migrations);
});
