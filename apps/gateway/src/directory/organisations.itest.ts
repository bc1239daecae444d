import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OrganisationView } from '@lianban/contracts';
import { signIn, type SignedIn } from '../testing/demo-door.cases.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.cases.js';

let gateway: TestGateway;
let admin: SignedIn;
beforeAll(async () => {
  gateway = await startTestGateway({}, { loginsPerMinute: 1000, requestsPerMinute: 1000 });
  admin = await signIn(gateway, 'system-admin');
});
afterAll(async () => { await gateway?.stop(); });

const office = 'borrower@N1A2B3C4D';
const firm = { office, name: '浮梁山货行（演示个体户）', contactName: '方山货', contactPhone: '0798-0001999' };
const send = async ({ browser, write }: SignedIn, path: string, body: object): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await browser.send(`${gateway.url}/api/v1/directory/${path}`, { method: 'POST', headers: write, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const published = async (): Promise<unknown> => {
  const rows = await gateway.dataSource.query<{ message: { hasAccounts: boolean; name: string; sequence: number } }[]>(`select convert_from(value, 'utf8')::jsonb as message from outbox where key = $1 order by id desc limit 1`, [office]);
  return rows[0]?.message;
};

describe('a firm that came while the city works', () => {
  test('is entered under the id it has at the counter, and the other services hear of it', async () => {
    expect(await send(admin, 'organisations', { ...firm, office: 'civil-affairs' })).toMatchObject({ status: 422 });
    expect(await send(admin, 'accounts', { office, role: 'borrower', sub: 'tax-officer', name: '钱若水' })).toMatchObject({ status: 422, body: { code: 'OFFICE_UNKNOWN' } });
    const { status, body } = await send(admin, 'organisations', firm);
    expect([status, OrganisationView.parse(body)]).toEqual([200, { ...firm, kind: 'borrower', accounts: [] }]);
    expect(await published()).toMatchObject({ name: firm.name, department: 'borrower', hasAccounts: false, sequence: 1 });
    await send(admin, 'organisations', { ...firm, contactPhone: '0798-0002000' });
    expect(await published()).toMatchObject({ contactPhone: '0798-0002000', sequence: 2 });
  });

  test('gets an account: the person acts from the new post, and whoever shows the office knows that somebody signs in', async () => {
    const account = { office, role: 'borrower', sub: 'tax-officer', name: '钱若水' };
    expect(await send(admin, 'accounts', { ...account, role: 'bank-approver' })).toMatchObject({ status: 422, body: { code: 'ACCOUNT_ROLE' } });
    expect(await send(admin, 'accounts', { ...account, sub: 'system-admin' })).toMatchObject({ status: 403, body: { code: 'SECOND_PERSON_REQUIRED' } });
    const { body } = await send(admin, 'accounts', account);
    expect(OrganisationView.parse(body).accounts).toMatchObject([{ title: '浮梁山货行（演示个体户）借款人经办', person: { id: 'tax-officer', name: '钱若水' } }]);
    expect(await published()).toMatchObject({ hasAccounts: true, sequence: 3 });
    expect(await send(admin, 'accounts', account)).toMatchObject({ status: 409, body: { code: 'ACCOUNT_EXISTS' } });
    const { view } = await signIn(gateway, 'tax-officer');
    expect(view.posts.find(({ role }) => role === 'borrower')).toMatchObject({ office, department: 'borrower' });
  });

  test('loses it again at once; a second end is refused', async () => {
    const { body } = await send(admin, 'organisations', firm);
    const [account] = OrganisationView.parse(body).accounts;
    expect(OrganisationView.parse((await send(admin, `accounts/${account!.id}/close`, { reason: '离职' })).body).accounts).toEqual([]);
    expect(await published()).toMatchObject({ hasAccounts: false });
    expect(await send(admin, `accounts/${account!.id}/close`, { reason: '离职' })).toMatchObject({ status: 409, body: { code: 'ACCOUNT_ENDED' } });
    expect((await signIn(gateway, 'tax-officer')).view.posts.map(({ role }) => role)).toEqual(['data-officer']);
  });

  test('is no business of anybody else; the demonstration knows which firms have nobody', async () => {
    for (const sub of ['fund-manager', 'security-admin', 'auditor', 'bank-01-handler']) expect(await send(await signIn(gateway, sub), 'organisations', firm)).toMatchObject({ status: 403 });
    const rows = await gateway.dataSource.query<{ key: string; has: boolean }[]>(
      `select distinct on (key) key, (convert_from(value, 'utf8')::jsonb ->> 'hasAccounts')::boolean as has from outbox where key in ('borrower@F0001', 'borrower@F0007', 'lending-bank@bank-01') order by key, id desc`,
    );
    expect(rows).toEqual([{ key: 'borrower@F0001', has: true }, { key: 'borrower@F0007', has: false }, { key: 'lending-bank@bank-01', has: true }]);
  });
});
