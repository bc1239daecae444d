import type { DepartmentCode } from '@lianban/contracts';
import { DirectoryFileStore, loadKeys, type FileStore, type Keys } from '@lianban/crypto';
import { BusinessClock, createDataSource } from '@lianban/persistence';
import { ReferenceData } from '@lianban/service';
import type { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import type { WorkerConfig } from './node.config.js';

/** Token under which controllers find the context. */
export const NODE = Symbol('node');

/** What every part of the node works with. */
export interface NodeContext {
  dataSource: DataSource;
  keys: Keys;
  files: FileStore;
  clock: BusinessClock;
  reference: ReferenceData;
  /** Departments that this node serves. */
  departments: readonly DepartmentCode[];
  limits: { fileBytes: number; csvRows: number; xlsxRows: number };
}

export async function openNode(config: WorkerConfig, applicationName: string): Promise<NodeContext> {
  const keys = await loadKeys(config.KEY_DIR, 'department-node', { alsoAs: config.DEPARTMENTS });
  const dataSource = createDataSource({ url: config.DATABASE_URL, migrations, applicationName, poolSize: 16 });
  await dataSource.initialize();
  return {
    dataSource, keys,
    files: new DirectoryFileStore(config.FILE_STORE_DIR, keys),
    clock: new BusinessClock(dataSource),
    reference: new ReferenceData(dataSource),
    departments: config.DEPARTMENTS,
    limits: { fileBytes: config.MAX_FILE_MB * 1024 * 1024, csvRows: config.MAX_CSV_ROWS, xlsxRows: config.MAX_XLSX_ROWS },
  };
}
