import { stopStack } from '@lianban/stack';

export async function stop({ state }: { state: string }): Promise<void> {
  const stopped = await stopStack(state);
  console.log(stopped.length > 0 ? `已停止：${stopped.join('、')}` : '没有正在运行的进程');
}
