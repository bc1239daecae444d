import { demoAccounts, demoPassword } from '@lianban/contracts';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { readIssuerConfig } from './issuer-config.js';
import { loginPage } from './login-page.js';
import { createProvider } from './provider.js';

const config = readIssuerConfig(process.env);
const provider = createProvider(config);
const oidc = provider.callback();

const server = createServer((request, response) => {
  route(request, response).catch((error: Error) => {
    console.error(error);
    response.statusCode = 500;
    response.end();
  });
});
server.listen(config.PORT, '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit(0)).closeAllConnections());

async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', config.ISSUER_URL).pathname;
  if (path === '/health/live' || path === '/health/ready') return void response.end('ok');
  if (path.startsWith('/interaction/')) return interaction(provider, request, response);
  await oidc(request, response);
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
