import { serviceNames, type ServiceName } from '@lianban/contracts';
import { execa } from 'execa';
import { OperatorError } from '../operator-error.js';
import type { StackFile } from '../state/stack-file.js';
import { builtEntry } from './built-entry.js';
import { migrationEnv } from './service-env.js';

/** Runs the migrations of every service, each with the owner role of its own database. */
export async function runMigrations(stateDir: string, stack: StackFile): Promise<void> {
  await Promise.all(serviceNames.map((app) => migrate(app, stateDir, stack)));
}

async function migrate(app: ServiceName, stateDir: string, stack: StackFile): Promise<void> {
  const result = await execa(process.execPath, [builtEntry(app, 'migrate.js')], {
    env: migrationEnv(app, stateDir, stack),
    extendEnv: false,
    all: true,
    reject: false,
    stdin: 'ignore',
  });
  if (!result.failed) return;
  const tail = String(result.all ?? result.message).split('\n').slice(-15).join('\n');
  throw new OperatorError('STACK.MIGRATION_FAILED', `${app} 的数据库迁移没有成功：\n${tail}`, '修复后重新运行；若只是演示数据，可用 npm run reset 从头开始');
}
