import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changeRowOf, EnrolmentStatusFields, PersonToCollectFields, type ChangeRow, type ListId } from '@lianban/contracts';
import { SharePublisher } from '@lianban/messaging';
import { systemActor } from '@lianban/persistence';
import { claim, died, land, paid, person, registered } from '../fixtures/lists.cases.js';
import { openRecord, type TestRecord } from '../fixtures/record.cases.js';
import { referenceHooks } from '../reference-hooks.js';
import { publishResults } from './publish-results.js';

let t: TestRecord;
let publisher: SharePublisher;
const alive = new AbortController().signal;

beforeAll(async () => {
  t = await openRecord();
  publisher = new SharePublisher({ dataSource: t.record.dataSource, keys: t.record.keys });
  const { record } = t;
  await land(record, 'household-register', [1, 2, 3].map((seed) => registered(record, person(seed))));
  await land(record, 'deaths', [died(record, person(2))]);
  await land(record, 'low-income-persons', [1, 2, 3].map((seed) => claim(record, person(seed), 'minimum-allowance')));
});
afterAll(() => t?.close());

async function publish(list: ListId): Promise<ChangeRow[]> {
  const before = new Set((await t.admin.query('select version_id from result_version')).rows.map(({ version_id }) => version_id));
  await publishResults(t.record, publisher, list, alive);
  const { rows } = await t.admin.query('select version_id from result_version where list = $1 and published_at is not null', [list]);
  const fresh = rows.map(({ version_id }) => version_id as string).filter((id) => !before.has(id));
  const said: ChangeRow[] = [];
  for (const id of fresh) for await (const part of publisher.readVersion('medical-insurance', id)) said.push(...part);
  for (const row of said) changeRowOf(list).parse(row);
  return said;
}

describe('results go back as shares', () => {
  test('each department hears what became of the persons it named, by its own list, version and line; no number, no name', async () => {
    const said = await publish('enrolment-status-civil-affairs');
    expect(said).toHaveLength(6);
    const fields = said.map((row) => EnrolmentStatusFields.parse(row.fields));
    expect(fields.filter(({ outcome }) => outcome === 'to-enrol-subsidised')).toHaveLength(4);
    expect(fields.find(({ finding, insuranceYear }) => finding === 'deceased' && insuranceYear === '2027')).toMatchObject({ sourceList: 'low-income-persons', sourceVersion: '1', sourceLine: '2', caseNumber: expect.stringMatching(/^SE-2027-/) });
    expect(JSON.stringify(said)).not.toContain(person(1).idNumber);
    expect(await publish('enrolment-status-civil-affairs')).toEqual([]);
  });

  test('tax hears from whom to collect the own share, and that it no longer needs to once paid', async () => {
    const said = await publish('persons-to-collect');
    const mine = said.filter(({ fields }) => fields['idNumber'] === person(1).idNumber).map(({ fields }) => PersonToCollectFields.parse(fields));
    expect(mine.map(({ insuranceYear, ownShareFen }) => [insuranceYear, ownShareFen]).sort()).toEqual([['2026', '8000'], ['2027', '8400']]);
    await land(t.record, 'enrolment-payments', [paid(t.record, person(1), 2027, '84.00', '2026-10-12')]);
    expect((await publish('persons-to-collect')).map(({ op }) => op)).toEqual(['left']);
    const changed = await publish('enrolment-status-civil-affairs');
    expect(changed.map(({ op, fields }) => [op, fields['outcome']])).toEqual([['changed', 'consistent']]);
  });

  test('what tax declined gathers here, and goes out whole when it accepts again', async () => {
    const say = async (decision: 'declined' | 'accepted'): Promise<void> => {
      await t.admin.query(
        `insert into reference_sharing (share, party, sequence, message) values ('persons-to-collect', 'tax', 1, $1) on conflict (share, party) do update set message = excluded.message`,
        [{ type: 'sharing-decision.v1', share: 'persons-to-collect', party: 'tax', decision, reason: '测试', decidedOn: '2026-10-12', sequence: 1 }]);
    };
    await say('declined');
    await land(t.record, 'enrolment-payments', [paid(t.record, person(3), 2026, '80.00', '2026-10-11')]);
    expect(await publish('persons-to-collect')).toEqual([]);
    await say('accepted');
    await t.record.transact(systemActor, (manager) => referenceHooks.onSharing!(manager, { type: 'sharing-decision.v1', share: 'persons-to-collect', party: 'tax', decision: 'accepted', reason: '测试', decidedOn: '2026-10-12', sequence: 2 }));
    expect((await t.admin.query(`select count(*)::int as n from job where kind = 'publish-results' and subject_id = 'persons-to-collect' and state = 'queued'`)).rows).toEqual([{ n: 1 }]);
    expect((await publish('persons-to-collect')).map(({ op }) => op)).toEqual(['left']);
  });

  test('a run killed between building and publishing says the same set once', async () => {
    await land(t.record, 'enrolment-payments', [paid(t.record, person(3), 2027, '84.00', '2026-10-12')]);
    const broken = Object.assign(Object.create(publisher) as SharePublisher, { publish: async () => { throw new Error('killed'); } });
    await expect(publishResults(t.record, broken, 'enrolment-status-civil-affairs', alive)).rejects.toThrow('killed');
    await publishResults(t.record, publisher, 'enrolment-status-civil-affairs', alive);
    const { rows } = await t.admin.query(`select count(*)::int as versions, count(published_at)::int as published from result_version where list = 'enrolment-status-civil-affairs'`);
    expect(rows).toEqual([{ versions: 3, published: 3 }]);
    expect((await t.admin.query(`select count(*)::int as n from result_change c join result_version v using (version_id) where v.list = 'enrolment-status-civil-affairs'`)).rows).toEqual([{ n: 0 }]);
  });
});
