import { demoAccounts, demoPassword, roles, type DemoAccount } from '@lianban/contracts';
import type { StackFile } from '@lianban/stack';

/** What a person needs once everything runs: one address, the accounts, the pages behind it. */
export function welcome(stack: StackFile): string {
  const docs = Object.entries(stack.serviceUrls).map(([name, url]) => `    ${name.padEnd(26)}${url}/openapi.json`);
  return [
    '',
    `联办已就绪：  ${stack.publicUrl}`,
    '',
    `  演示账号（密码都是 ${demoPassword}）`,
    ...onePerRole().map(accountLine),
    '    其余账号（各县区、第二复核人等）列在登录页上',
    '',
    `  Temporal 页面  ${stack.temporalUiUrl}`,
    '  接口文档',
    ...docs,
    `  演示清单       ${stack.demoDir}`,
    '',
    '  Ctrl-C 停止',
  ].join('\n');
}

function onePerRole(): DemoAccount[] {
  return Object.keys(roles).flatMap((role) => demoAccounts.find(({ posts }) => posts[0]?.role === role) ?? []);
}

function accountLine({ sub, name, posts }: DemoAccount): string {
  const [first] = posts;
  if (!first) return `    ${sub}`;
  const others = posts.length > 1 ? `，共 ${posts.length} 个岗位` : '';
  return `    ${sub.padEnd(26)}${name}（${roles[first.role]}，${first.title}${others}）`;
}
