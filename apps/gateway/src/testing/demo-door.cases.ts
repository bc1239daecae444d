import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SessionView } from '@lianban/contracts';
import { Browser } from './browser.cases.js';
import type { TestGateway } from './test-gateway.cases.js';

export interface SignedIn {
  browser: Browser;
  view: SessionView;
  /** Headers of a write from our own pages. */
  write: Record<string, string>;
}

/** A session through the demonstration's door. */
export async function signIn({ url, keyDir }: TestGateway, account: string, postId?: string): Promise<SignedIn> {
  const browser = new Browser();
  const secret = await readFile(join(keyDir, 'demo-door.secret'), 'utf8');
  const response = await browser.send(`${url}/auth/demo-token`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-demo-door': secret }, body: JSON.stringify({ account, postId }),
  });
  if (!response.ok) throw new Error(await response.text());
  const view = SessionView.parse(await response.json());
  return { browser, view, write: { 'x-csrf-token': view.csrfToken, origin: url, 'content-type': 'application/json' } };
}
