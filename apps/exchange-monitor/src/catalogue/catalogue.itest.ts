import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CatalogueDetail, CataloguePage, catalogueShares, findShare, partiesOf, roles, SchemaVerdict, type Role } from '@lianban/contracts';
import { citationInForce, findDocument } from '@lianban/gazette';
import { article, plainDate } from '@lianban/kernel';
import { assertRowSecurity, inTransaction, systemActor } from '@lianban/persistence';
import { permits } from '@lianban/service';
import { testService, wrongDoors, type TestService } from '@lianban/service/testing';
import { demoPosts } from '@lianban/testing';
import { openRecord, type TestRecord } from '../fixtures/record.cases.js';
import { CatalogueModule } from './catalogue.module.js';
import { cataloguePermissions } from './catalogue.permissions.js';
import { declinedShares } from './sharing-decisions.query.js';

let t: TestRecord;
let service: TestService;
beforeAll(async () => {
  t = await openRecord();
  service = await testService('exchange-monitor', CatalogueModule.of(t.record.dataSource));
});
afterAll(async () => {
  await service?.close();
  await t?.close();
});

const page = async (query = '', post = 'bureau-monitor'): Promise<CataloguePage> => CataloguePage.parse((await service.call(`catalogue?${query}`, post)).body);
const detail = async (share: string, post = 'bureau-monitor'): Promise<CatalogueDetail> => CatalogueDetail.parse((await service.call(`catalogue/${share}`, post)).body);
const decide = (share: string, post: string, decision: string, party = 'tax') => service.call(`catalogue/${share}/decide`, post, { party, decision, reason: '暂不具备接收条件' });

describe('the catalogue', () => {
  test('shows the bureau every entry, in pages without gap', async () => {
    const first = await page('limit=60');
    const second = await page(`limit=60&cursor=${first.nextCursor}`);
    expect([first.total, first.items.length, second.items.length, second.nextCursor]).toEqual([catalogueShares.length, 60, catalogueShares.length - 60, null]);
    expect([...first.items, ...second.items].map(({ share }) => share)).toEqual(catalogueShares.map(({ id }) => id));
  });

  test.each([
    ['q=死亡', ['deaths']], ['q=工伤', []], ['carrier=result', ['enrolment-status', 'persons-to-collect']], ['party=tax&carrier=list', ['enrolment-payments']],
    ['document=景府发〔2023〕9号&carrier=list', ['fund-account-statement']],
  ])('finds by %s', async (query, shares) => expect((await page(query)).items.map(({ share }) => share)).toEqual(shares));

  test('shows a department what it gives or gets, and nothing else', async () => {
    const { items, facets } = await page('limit=200', 'tax-officer');
    expect(items.map(({ share }) => share).sort()).toEqual(catalogueShares.filter((share) => partiesOf(share).includes('tax')).map(({ id }) => id).sort());
    expect(facets.parties.find(({ id }) => id === 'tax')?.count).toBe(items.length);
    expect((await service.call('catalogue/deaths', 'tax-officer')).status).toBe(404);
    expect((await service.call('catalogue/deaths/schema.json', 'tax-officer')).status).toBe(404);
    expect((await service.call('catalogue/nothing', 'bureau-monitor')).status).toBe(404);
  });

  test('every entry can be read, cites what its document has, and says who to ask', async () => {
    for (const { id, document, articles } of catalogueShares) {
      await detail(id);
      if (findDocument(document)) for (const number of articles) expect([id, citationInForce(article(document, number), plainDate('2026-10-12'))]).toEqual([id, expect.objectContaining({ ok: true })]);
    }
    const payments = await detail('enrolment-payments');
    expect(payments).toMatchObject({ topic: 'share.tax.enrolment-payments.v1', retentionDays: 180, updateCycle: '每月', attribute: 'conditional', carrier: 'list', basis: ['景府发〔2023〕10号 第5条', '景府发〔2023〕10号 第12条'], actions: [] });
    expect(payments.contact).toMatchObject({ office: '市税务局' });
    expect(payments.fields.find(({ key }) => key === 'idNumber')).toMatchObject({ label: '证件号码', personal: true, required: true });
    expect(payments.sample[0]).toMatchObject({ idNumber: expect.stringContaining('********'), county: '昌江区' });
    expect((await detail('enforcement-decisions')).lists).toHaveLength(6);
    expect((await detail('standards')).schemaPath).toBeNull();
    expect((await detail('major-situations')).basis).toEqual(['景府办字〔2023〕43号 结尾段']);
  });
});

describe('schemas', () => {
  test('the released one is handed out; a proposed one is judged beside it', async () => {
    const { body: schema } = await service.call('catalogue/enrolment-payments/schema.json', 'tax-officer');
    const compare = async (proposed: object): Promise<SchemaVerdict> => SchemaVerdict.parse((await service.call('catalogue/enrolment-payments/compare', 'tax-officer', { schema: proposed })).body);
    expect(await compare(schema)).toMatchObject({ verdict: 'same' });
    expect(await compare(JSON.parse(JSON.stringify(schema).replaceAll('"paidOn"', '"payedOn"')))).toMatchObject({ verdict: 'breaking', newTopic: 'share.tax.enrolment-payments.v2', differences: expect.arrayContaining([expect.objectContaining({ path: '/fields/paidOn', breaking: true })]) });
    expect((await service.call('catalogue/enrolment-payments/compare', 'tax-officer', { schema: { $ref: '#/nowhere' } })).body.code).toBe('SCHEMA_UNREADABLE');
    expect((await service.call('catalogue/standards/compare', 'bureau-monitor', { schema })).body.code).toBe('NOT_FOUND');
    expect((await service.call('catalogue/enforcement-decisions/schema.json?list=enforcement-decisions-transport', 'bureau-monitor')).body.$id).toContain('enforcement-decisions-transport');
  });

  test('the document of all topics can be downloaded', async () => {
    const { body } = await service.call('asyncapi.json', 'auditor');
    expect([body.asyncapi, Boolean(body.channels['share.tax.enrolment-payments.v1'])]).toEqual(['3.0.0', true]);
  });
});

describe('a party on an implied share', () => {
  const outbox = () => t.record.dataSource.query<{ topic: string; key: string; value: Buffer }[]>(`select topic, key, value from outbox where topic = 'reference.sharing.v1' order by id`);

  test('declines it with a reason, once; all services are told; it accepts again', async () => {
    expect((await detail('persons-to-collect', 'tax-reviewer')).actions).toEqual(['declined']);
    expect((await decide('persons-to-collect', 'tax-reviewer', 'accepted')).body.code).toBe('SHARING_SAID_ALREADY');
    const { status, body } = await decide('persons-to-collect', 'tax-reviewer', 'declined');
    expect([status, CatalogueDetail.parse(body)]).toEqual([200, expect.objectContaining({ actions: ['accepted'], declinedBy: [{ party: 'tax', name: '市税务局', reason: '暂不具备接收条件', on: '2026-10-12' }] })]);
    expect((await decide('persons-to-collect', 'tax-reviewer', 'declined')).body.code).toBe('SHARING_SAID_ALREADY');
    expect(await inTransaction(t.record.dataSource, systemActor, declinedShares)).toEqual([expect.objectContaining({ share: 'persons-to-collect', party: 'tax' })]);
    expect((await page('q=待征收')).items[0]?.declinedBy).toHaveLength(1);
    expect((await decide('persons-to-collect', 'tax-reviewer', 'accepted')).body.declinedBy).toEqual([]);
    const sent = (await outbox()).map(({ key, value }) => [key, JSON.parse(value.toString())]);
    expect(sent).toEqual([
      ['persons-to-collect/tax', expect.objectContaining({ type: 'sharing-decision.v1', decision: 'declined', decidedOn: '2026-10-12', sequence: 1 })], ['persons-to-collect/tax', expect.objectContaining({ decision: 'accepted', sequence: 2 })],
    ]);
    const audit = await t.record.dataSource.query<{ action: string }[]>(`select action from audit where object = 'share/persons-to-collect/tax' order by seq`);
    expect(audit.map(({ action }) => action)).toEqual(['share.declined', 'share.accepted']);
  });

  test('two at once make one refusal', async () => {
    const answers = await Promise.all([decide('persons-to-collect', 'tax-reviewer', 'declined'), decide('persons-to-collect', 'tax-reviewer-2', 'declined')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await decide('persons-to-collect', 'tax-reviewer', 'accepted');
  });

  test('cannot decline what the document says outright: the answer names the article', async () => {
    const { status, body } = await decide('enrolment-payments', 'tax-reviewer', 'declined');
    expect([status, body.code, body.detail]).toEqual([409, 'SHARING_EXPLICIT', expect.stringContaining('景府发〔2023〕10号 第5条')]);
  });

  test('speaks for itself alone, with a reason', async () => {
    expect((await decide('persons-to-collect', 'tax-reviewer', 'declined', 'medical-insurance')).body.code).toBe('SHARING_NOT_A_PARTY');
    expect((await decide('persons-to-collect', 'civil-reviewer', 'declined', 'civil-affairs')).status).toBe(404);
    expect((await service.call('catalogue/persons-to-collect/decide', 'tax-reviewer', { party: 'tax', decision: 'declined', reason: '略' })).body.errors[0].field).toBe('reason');
  });

  test('its word is seen by both sides of the share, written by itself, changed by nobody', async () => {
    await decide('persons-to-collect', 'tax-reviewer', 'declined');
    await assertRowSecurity(t.record.dataSource, ['sharing_decision']);
    const seen = (department: 'tax' | 'medical-insurance' | 'audit') => inTransaction(t.record.dataSource, { ...systemActor, role: 'data-officer', department }, async (manager) => (await declinedShares(manager)).length);
    expect([await seen('tax'), await seen('medical-insurance'), await seen('audit')]).toEqual([1, 1, 0]);
    const forge = inTransaction(t.record.dataSource, { ...systemActor, role: 'data-reviewer', department: 'audit' }, (manager) => manager.query(
      `insert into sharing_decision (share, party, parties, decision, reason, decided_on, decided_at, decided_by, decided_sub) values ('x', 'tax', '{tax}', 'declined', 'r', now(), now(), 'p', 's')`));
    await expect(forge).rejects.toThrow('row-level security');
    for (const sql of ['update sharing_decision set reason = $$x$$', 'delete from sharing_decision']) await expect(inTransaction(t.record.dataSource, systemActor, (manager) => manager.query(sql))).rejects.toThrow('permission denied');
  });
});

test('every door stands as the table says, for every role', async () => {
  const doors = [
    { route: 'GET catalogue', action: 'readCatalogue' }, { route: 'GET catalogue/{share}', action: 'readCatalogue' }, { route: 'GET catalogue/{share}/schema.json', action: 'readCatalogue' },
    { route: 'POST catalogue/{share}/compare', action: 'readCatalogue' }, { route: 'POST catalogue/{share}/decide', action: 'decideSharing' }, { route: 'GET asyncapi.json', action: 'readCatalogue' },
  ] as const;
  expect((await service.routes()).sort()).toEqual(doors.map(({ route }) => route).sort());
  const perRole = [...new Map(demoPosts.map((post) => [post.role, post])).values()];
  expect(perRole.map(({ role }) => role).sort()).toEqual((Object.keys(roles) as Role[]).sort());
  const reading: Role[] = ['bureau-monitor', 'exchange-operator', 'exchange-approver', 'supervisor', 'auditor', 'system-admin', 'data-officer', 'data-reviewer'];
  const isOpen = (action: keyof typeof cataloguePermissions, role: Role): boolean => (action === 'decideSharing' ? role === 'data-reviewer' : reading.includes(role));
  for (const role of Object.keys(roles) as Role[]) for (const [name, rule] of Object.entries(cataloguePermissions)) expect([name, role, permits(rule, { role, department: 'tax', county: null })]).toEqual([name, role, isOpen(name as keyof typeof cataloguePermissions, role)]);
  expect(await wrongDoors(service, doors, { posts: perRole, at: { share: 'persons-to-collect' }, isOpen })).toEqual([]);
  expect(findShare('persons-to-collect')?.inferred).toBe(true);
});
