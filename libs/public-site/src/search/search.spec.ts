import { describe, expect, test } from '@jest/globals';
import { sampleRecord, sampleRecords } from '../sample-records.cases.js';
import { rendered } from '../testing.cases.js';

interface Shard { basis: string[]; entries: { u: string; n: string; t: string; s: string | null; b: number[] }[] }
interface Hit { entry: Shard['entries'][number]; basis: string[] }
const { find, plain } = (await import(new URL('../../assets/search.js', import.meta.url).href)) as { find(shards: readonly Shard[], query: string): Hit[]; plain(text: string): string };

async function shardsOf(count: number): Promise<Shard[]> {
  const site = await rendered(sampleRecords(count));
  const { shards } = JSON.parse(site.text('search/index.json')) as { shards: string[] };
  return shards.map((path) => JSON.parse(site.text(`search/${path}`)) as Shard);
}

describe('the search', () => {
  test.each([
    ['景应急罚〔2024〕4号', 4], ['景应急罚[2024]4号', 4], ['ac-2024-000003', 3], ['ＡＣ２０２４０００００３', 3],
  ])('%s finds the publication with that number first', async (query, index) => {
    const [first] = find(await shardsOf(60), query);
    expect(first?.entry.u).toContain(sampleRecord(index).slug);
  });

  test('every word has to stand somewhere: number, firm, title or basis', async () => {
    const shards = await shardsOf(60);
    const both = find(shards, '高岭　第四十四条');
    expect(both.length).toBeGreaterThan(0);
    for (const { entry, basis } of both) expect([entry.t.includes('高岭'), basis.some((text) => text.includes('第四十四条'))]).toEqual([true, true]);
    expect(both.length).toBeLessThan(find(shards, '高岭').length);
    expect(find(shards, '瓷业 没有这个词')).toEqual([]);
    expect(find(shards, '  〔〕 ')).toEqual([]);
  });

  test('a title goes before a basis', async () => {
    const hit = (t: string, basis: string): Shard => ({ basis: [basis], entries: [{ u: t, n: '1', t, s: null, b: [0] }] });
    expect(find([hit('别的', '安全生产法'), hit('安全生产法宣传', '别的')], '安全生产法').map(({ entry }) => entry.t)).toEqual(['安全生产法宣传', '别的']);
  });

  test('says what was withdrawn or corrected', async () => {
    const [shard] = await shardsOf(10);
    expect(Object.fromEntries(shard!.entries.map(({ u, s }) => [u, s]))).toMatchObject({ 'decisions/ed-2024-000004/': '已更正', 'decisions/ed-2024-000005/': '已撤销', 'decisions/ed-2024-000001/': null });
  });

  test('width, case and brackets make no difference', () => {
    expect(plain('景应急罚〔２０２４〕１２号 (A)')).toBe(plain('景应急罚[2024]12号（a）'));
  });
});

test('a further publication changes the last shard only', async () => {
  const before = await shardsOf(1500);
  expect(before.map(({ entries }) => entries.length)).toEqual([1000, 500]);
  const site = await rendered([...sampleRecords(1500), { ...sampleRecord(1501), documentId: 'later', versions: [{ ...sampleRecord(1501).versions[0]!, publishedOn: '2027-01-04' }], withdrawn: null }]);
  expect(JSON.parse(site.text('search/shard-1.json'))).toEqual(before[0]);
  expect((JSON.parse(site.text('search/shard-2.json')) as Shard).entries).toHaveLength(501);
});
