import { demoAccounts, demoPassword, roles } from '@lianban/contracts';
import { generateDemoKeys } from '@lianban/crypto';
import { runStack, type StackFile } from '@lianban/stack';
import { aborted, interruption } from './until-interrupted.js';

export interface RunOptions {
  state: string;
  freePorts: boolean;
  withoutDemo: boolean;
}

const DEMO_PEOPLE = 20_000;
const DEMO_SEED = 1;

type AfterReady = (stack: StackFile, report: (line: string) => void) => Promise<void>;

/** What is done once all services answer, unless `--without-demo`. */
const afterReady: readonly AfterReady[] = [
  async (stack, report) => {
    const { loadCity } = await import('../city/load-city.js');
    await loadCity({ ...stack, folder: stack.demoDir, people: DEMO_PEOPLE, seed: DEMO_SEED, report });
  },
];

export async function runAll({ state, freePorts, withoutDemo }: RunOptions): Promise<void> {
  const signal = interruption();
  const began = Date.now();
  const report = (line: string): void => console.log(`[${String(Math.round((Date.now() - began) / 1000)).padStart(3)} 秒] ${line}`);
  const running = await runStack({ stateDir: state, ports: freePorts ? 'free' : 'default', report, generateKeys: generateDemoKeys, signal });
  try {
    for (const step of withoutDemo ? [] : afterReady) await step(running.stack, report);
    if (!signal.aborted) console.log(welcome(running.stack));
    await aborted(signal);
  } finally {
    await running.stop();
    console.log('已全部停止');
  }
}

function welcome(stack: StackFile): string {
  const accounts = demoAccounts.map(({ sub, name, posts }) => `    ${sub.padEnd(26)}${name}（${posts[0] ? roles[posts[0].role] : ''}，${posts[0]?.title ?? ''}${posts.length > 1 ? ` 等 ${posts.length} 个岗位` : ''}）`);
  const docs = Object.entries(stack.serviceUrls).map(([name, url]) => `    ${name.padEnd(26)}${url}/openapi.json`);
  return [
    '',
    `联办已就绪：  ${stack.publicUrl}`,
    '',
    `  演示账号（密码都是 ${demoPassword}）`,
    ...accounts,
    '',
    `  Temporal 页面  ${stack.temporalUiUrl}`,
    '  接口文档',
    ...docs,
    `  演示清单       ${stack.demoDir}`,
    '',
    '  Ctrl-C 停止',
  ].join('\n');
}
