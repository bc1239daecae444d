import type { Keys } from '@lianban/crypto';
import type { StackFile } from '@lianban/stack';
import type { Connection } from '@temporalio/client';
import type { Tables } from './tables.js';
import type { Topics } from './topics.js';

/** The four places in which the platform keeps what it knows, opened without any service. */
export interface Places {
  stack: StackFile;
  /** Keys of all departments and services: for reading files and chunks again. */
  keys: Keys;
  tables: Tables;
  topics: Topics;
  workflows: Connection;
}
