import { stackStatus } from '@lianban/stack';

const LABELS = { ready: '就绪', running: '运行中', 'not-ready': '未就绪', stopped: '已停止' };

/** Exit code 0 when the stack runs, 3 when it does not (as service managers answer). */
export async function showStatus({ state }: { state: string }): Promise<void> {
  const { running, stack, processes } = await stackStatus(state);
  for (const { name, state: now } of processes) console.log(`${name.padEnd(28)}${LABELS[now]}`);
  if (running && stack) console.log(`\n地址  ${stack.publicUrl}${stack.readyAt ? '' : '（正在启动）'}\nTemporal 页面  ${stack.temporalUiUrl}`);
  if (!running) process.exitCode = 3;
}
