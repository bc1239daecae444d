import { demoAccounts } from '@lianban/contracts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const accountLine = ({ sub, name, posts }: (typeof demoAccounts)[number]): string =>
  `<tr><td><code>${escapeHtml(sub)}</code></td><td>${escapeHtml(name)}</td><td>${escapeHtml(posts[0]?.title ?? '')}${posts.length > 1 ? ` 等 ${posts.length} 个岗位` : ''}</td></tr>`;

const STYLE = `body{font:16px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;margin:0;background:#f5f7fa;color:#1f2329}
main{max-width:44rem;margin:3rem auto;padding:2rem;background:#fff;border-radius:8px}
label{display:block;margin:.75rem 0 .25rem}input{width:100%;padding:.5rem;font:inherit;box-sizing:border-box;border:1px solid #8f959e;border-radius:4px}
button{margin-top:1rem;padding:.5rem 1.5rem;font:inherit;color:#fff;background:#0958d9;border:0;border-radius:4px;cursor:pointer}
.error{color:#a8071a}table{width:100%;border-collapse:collapse;margin-top:.5rem;font-size:14px}td{padding:.25rem .5rem;border-top:1px solid #e5e6eb}`;

/** The demo login form. `action` posts `username` and `password`. */
export function loginPage({ action, username = '', error = '' }: { action: string; username?: string; error?: string }): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>登录 · 联办演示</title><style>${STYLE}</style></head><body><main>
<h1>登录联办</h1><p>演示环境的登录页。正式环境由省统一身份认证平台登录。</p>
${error ? `<p class="error" role="alert">${escapeHtml(error)}</p>` : ''}
<form method="post" action="${escapeHtml(action)}">
<label for="username">账号</label><input id="username" name="username" value="${escapeHtml(username)}" autocomplete="username" required autofocus>
<label for="password">密码</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">登录</button></form>
<details><summary>演示账号</summary><table>${demoAccounts.map(accountLine).join('')}</table></details>
</main></body></html>`;
}
