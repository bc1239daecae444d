import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, until } from './net.cases.js';

export interface TestIssuer {
  url: string;
  stop(): Promise<void>;
}

const ISSUER = fileURLToPath(new URL('../../../../libs/stack/src/issuer/main.ts', import.meta.url));

/** Sources run as they are: `.js` imports lead to `.ts` files. */
const RESOLVE_SOURCES = `data:text/javascript,${encodeURIComponent(`import { registerHooks } from 'node:module';
registerHooks({ resolve(specifier, context, next) { try { return next(specifier, context); } catch (error) { if (specifier.startsWith('.') && specifier.endsWith('.js')) return next(specifier.slice(0, -3) + '.ts', context); throw error; } } });`)}`;

/** The demonstration's issuer as a process of its own. */
export async function startTestIssuer(publicUrl: string, clientSecret: string, stateDir: string): Promise<TestIssuer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    ['--conditions=@lianban/source', '--experimental-transform-types', '--no-warnings', `--import=${RESOLVE_SOURCES}`, ISSUER],
    {
      env: {
        PATH: process.env['PATH'], PORT: String(port), ISSUER_URL: url, PUBLIC_URL: publicUrl, OIDC_CLIENT_ID: 'lianban-gateway', OIDC_CLIENT_SECRET: clientSecret,
        ISSUER_COOKIE_SECRET: 'a cookie secret for tests', ISSUER_JWKS_FILE: join(stateDir, 'issuer-jwks.json'),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`the issuer ended: ${said}`);
    return (await fetch(`${url}/health/ready`).catch(() => undefined))?.ok ?? false;
  });
  return { url, stop: () => ended(child) };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
