import type { MigrationClass } from './data-source.js';

export interface MigrationSettings {
  /** Default: `<database>_app`. Must exist. */
  appRole?: string;
}

/**
 * Runs what is pending, forward only, with the owner role, one transaction each, one process at a time; what is made
 * is granted to the app role. Answers the names of the migrations run.
 */
export async function runMigrations(ownerUrl: string, migrations: readonly MigrationClass[], settings: MigrationSettings = {}): Promise<string[]> {
  throw new Error(`runMigrations ${ownerUrl.length} ${migrations.length} ${settings.appRole}`);
}
