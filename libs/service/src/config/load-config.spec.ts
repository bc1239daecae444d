import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { configFields } from './config-fields.js';
import { loadConfig, type ConfigError } from './load-config.js';

const { PORT, DATABASE_URL, KAFKA_BROKERS, DEPARTMENTS, DEMO_MODE, DEMO_START_ON } = configFields;
const Config = z.object({ PORT, DATABASE_URL, KAFKA_BROKERS, DEPARTMENTS, DEMO_MODE, DEMO_START_ON });
const right = { PORT: '8082', DATABASE_URL: 'postgres://app:secret@127.0.0.1:5432/node', KAFKA_BROKERS: '127.0.0.1:9092, 127.0.0.1:9093' };

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(Config, env);
    return [];
  } catch (error) {
    return (error as ConfigError).faults;
  }
}

describe('the configuration', () => {
  test('is read with its defaults', () => {
    const config = loadConfig(Config, right);
    expect(config).toMatchObject({ PORT: 8082, KAFKA_BROKERS: ['127.0.0.1:9092', '127.0.0.1:9093'], DEMO_MODE: false });
    expect(config.DEPARTMENTS).toContain('civil-affairs');
  });

  test('names every fault at once, each with its variable and a remedy', () => {
    expect(faultsOf({ PORT: '99999', DEPARTMENTS: 'civil-affairs,nowhere', DEMO_MODE: 'yes', DEMO_START_ON: '2026-02-30' })).toEqual([
      'PORT：须在 0 到 65535 之间。办法：改正环境变量 PORT 的值',
      'DATABASE_URL：没有设置。办法：设置环境变量 DATABASE_URL',
      'KAFKA_BROKERS：没有设置。办法：设置环境变量 KAFKA_BROKERS',
      expect.stringMatching(/^DEPARTMENTS：只能写：civil-affairs、/),
      'DEMO_MODE：须为 true 或 false。办法：改正环境变量 DEMO_MODE 的值',
      'DEMO_START_ON：须为日期，例如 2026-10-12。办法：改正环境变量 DEMO_START_ON 的值',
    ]);
  });

  test('never repeats a value, which may be a secret', () => {
    expect(faultsOf({ ...right, DATABASE_URL: 'mysql://app:hunter2@db/x' }).join()).not.toContain('hunter2');
  });

  test('takes an empty variable for one that is not set, also a port', () => {
    expect(faultsOf({ ...right, PORT: ' ' })).toEqual(['PORT：没有设置。办法：设置环境变量 PORT']);
  });
});
