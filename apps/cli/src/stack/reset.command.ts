import { resetStack } from '@lianban/stack';

export function reset({ state }: { state: string }): void {
  console.log(resetStack(state) ? `已清除 ${state} 中的全部数据` : `${state} 中没有数据`);
}
