import { isDatabaseAway } from '@lianban/persistence';

/** Whether an error says that the database cannot be reached, also through TypeORM's wrapper. */
export function isDatabaseDown(error: unknown): boolean {
  return isDatabaseAway(error) || isDatabaseAway((error as { driverError?: unknown } | undefined)?.driverError);
}
