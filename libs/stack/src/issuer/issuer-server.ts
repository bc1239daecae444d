import { demoAccounts, demoPassword } from '@lianban/contracts';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import type { IssuerConfig } from './issuer-config.js';
import { loginPage } from './login-page.js';
import { createProvider } from './provider.js';

/** The demo OpenID provider with its login form. */
export function createIssuerServer(config: IssuerConfig): Server {
  const provider = createProvider(config);
  const oidc = provider.callback();

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', config.ISSUER_URL).pathname;
    if (path === '/health/live' || path === '/health/ready') return void response.end('ok');
    if (path.startsWith('/interaction/')) return interaction(provider, request, response);
    await oidc(request, response);
  };

  return createServer((request, response) => {
    route(request, response).catch((error: Error) => {
      // An unknown or used-up login page ends here too; the person starts again from the portal.
      console.error(error.name, error.message);
      html(response, 400, '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>登录出错</title><p>这次登录已经失效。请回到联办重新登录。');
    });
  });
}

async function interaction(issuer: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { uid, prompt } = await issuer.interactionDetails(request, response);
  const action = `/interaction/${uid}`;
  if (prompt.name !== 'login') return issuer.interactionFinished(request, response, { error: 'access_denied' });
  if (request.method !== 'POST') return html(response, 200, loginPage({ action }));
  const form = new URLSearchParams(await text(request));
  const username = (form.get('username') ?? '').trim();
  const known = demoAccounts.some(({ sub }) => sub === username) && form.get('password') === demoPassword;
  if (!known) return html(response, 401, loginPage({ action, username, error: '账号或密码不对。演示密码在启动时打印的说明中。' }));
  await issuer.interactionFinished(request, response, { login: { accountId: username } }, { mergeWithLastSubmission: false });
}

function html(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
  });
  response.end(body);
}
