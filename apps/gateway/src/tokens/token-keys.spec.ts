import { afterAll, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceTokenIssuer } from './service-token.issuer.js';
import { loadTokenKeys } from './token-keys.js';

const dir = mkdtempSync(join(tmpdir(), 'lianban-token-keys-'));
const file = join(dir, 'gateway-tokens.json');
afterAll(() => rmSync(dir, { recursive: true }));

const session = { user: { id: 'auditor', name: '董明察' }, activePost: { id: 'auditor', title: '', role: 'auditor', department: 'data-bureau', county: null, office: 'data-bureau' } } as const;

describe('the keys of the gateway', () => {
  test('are made once, for their owner only, also when two processes start together', async () => {
    const [one, two] = await Promise.all([loadTokenKeys(dir), loadTokenKeys(dir)]);
    expect(two.kid).toBe(one.kid);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await loadTokenKeys(dir)).kid).toBe(one.kid);
  });

  test('never leave their private half, and a retired key still verifies what it signed', async () => {
    const before = new ServiceTokenIssuer(await loadTokenKeys(dir));
    const token = await before.issue(session, 'supervision', null);
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: { d: string }[] };
    const otherDir = mkdtempSync(join(dir, 'other-'));
    await loadTokenKeys(otherDir);
    const other = JSON.parse(readFileSync(join(otherDir, 'gateway-tokens.json'), 'utf8')) as { keys: object[] };
    writeFileSync(file, JSON.stringify({ keys: [...other.keys, ...keys] }));
    const after = new ServiceTokenIssuer(await loadTokenKeys(dir));
    expect(JSON.stringify(after.jwks)).not.toContain(keys[0]!.d);
    await jwtVerify(token, createLocalJWKSet(after.jwks), { audience: 'supervision', algorithms: ['EdDSA'] });
  });
});
