import { serviceNames } from '@lianban/contracts';
import { createServiceDatabase } from '../service-database.js';
import { databaseOf } from '../services.js';
import { getSecret } from '../state/secrets.js';

/** One database per service with its two roles; answers their addresses by service. */
export async function prepareDatabases(adminUrl: string, stateDir: string): Promise<Record<string, { ownerUrl: string; appUrl: string }>> {
  const databases: Record<string, { ownerUrl: string; appUrl: string }> = {};
  for (const app of serviceNames) {
    const passwords = { owner: getSecret(stateDir, `${app}-owner`), app: getSecret(stateDir, `${app}-app`) };
    const { ownerUrl, appUrl } = await createServiceDatabase(adminUrl, databaseOf(app), passwords);
    databases[app] = { ownerUrl, appUrl };
  }
  return databases;
}
