const REMEDY = '在另一个终端运行 npx lianban stack servers，把它打印的 export 行贴到这里，再运行测试；npm test 会自己准备好它们';

/** Address of a server that an integration test needs. Fails, never skips, when it is missing. */
export function requiredEnv(name: 'TEST_POSTGRES_ADMIN_URL' | 'TEST_KAFKA_BROKERS' | 'TEST_TEMPORAL_ADDRESS' | 'TEST_TIME_SKIPPING_SERVER'): string {
  const value = process.env[name];
  if (!value) throw new Error(`环境变量 ${name} 没有设置，集成测试需要真实的服务器。\n办法：${REMEDY}`);
  return value;
}
