import type { Hunt } from './hunt.js';
import type { LeakKind } from './leaks.js';

const kinds: Record<LeakKind, string> = { number: '证件号码', name: '姓名', phone: '电话' };

export function huntText({ searched, leaks }: Hunt): string {
  const grounds = Object.entries(searched).map(([ground, amount]) => `${ground} ${amount.toLocaleString('zh-CN')}`).join('，');
  const found = leaks.map(({ place, kind, times }) => `✗ ${place}：${kinds[kind]}明文 ${times} 处`);
  return [`已搜索：${grounds}`, ...found, leaks.length === 0 ? '没有发现明文' : `发现 ${leaks.length} 处泄露`].join('\n');
}
