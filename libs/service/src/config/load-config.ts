import type { z } from 'zod';
import { messageFor } from '../validation/issue-words.js';

/** Every fault of the configuration at once, in words. Values are not repeated: they may be secrets. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`配置有 ${faults.length} 处问题，服务没有启动：\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Reads environment variables by a schema whose keys are their names. An empty variable counts as not set. Throws ConfigError. */
export function loadConfig<T extends z.ZodType>(schema: T, env: Record<string, string | undefined>): z.output<T> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => faultOf(issue, set)));
}

function faultOf(issue: z.core.$ZodIssue, set: object): string {
  const name = String(issue.path[0]);
  return !(name in set) ? `${name}：没有设置。办法：设置环境变量 ${name}` : `${name}：${messageFor(issue)}。办法：改正环境变量 ${name} 的值`;
}
