import { runMigrations } from '@lianban/persistence';
import { loadConfig, runMain } from '@lianban/service';
import { migrations } from './migrations/index.js';
import { MigrateConfig } from './work-safety.config.js';

/** Migrates with the owner role. May be run again. */
runMain(async () => {
  await runMigrations(loadConfig(MigrateConfig, process.env).MIGRATION_DATABASE_URL, migrations);
});
