import { describe, expect, test } from '@jest/globals';
import { CheckedText, PublicationFindingPage } from '@lianban/contracts';
import { onService, type TestService } from '../fixtures/http.cases.js';
import { plantCase, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
let http: TestService;
let caseId: string;

async function finding(of: string, number: string, at: string, settledAt: string | null = null): Promise<void> {
  const { rows: [{ id }] } = await t.admin.query(
    `insert into publication (case_id, kind, slug, number, department, county, office_name) values ($1, 'decision', $2, $2, 'emergency-management', '360222', '浮梁县应急管理局')
     on conflict (case_id) do update set number = excluded.number returning document_id as id`, [of, number]);
  await t.admin.query(
    `insert into publication_finding (document_id, case_id, url, finding, found_at, settled_at, explanation) values ($1, $2, 'http://x/open/decisions/1/', 'changed', $3, $4, $5)`,
    [id, of, at, settledAt, settledAt && '已恢复']);
}

onService(async (record, service) => {
  [t, http] = [record, service];
  caseId = await plantCase(t, { number: 'ED-2026-000001', county: '360222', facts: { persons: ['焦望亭'], firmName: '焦望亭商行' } });
  await finding(caseId, 'A', '2026-10-01T08:00:00Z', '2026-10-02T08:00:00Z');
  await finding(caseId, 'A', '2026-10-03T08:00:00.123456Z');
  for (const n of [2, 3]) await finding(await plantCase(t, { number: `ED-2026-00000${n}` }), `B${n}`, '2026-10-04T08:00:00Z');
});

const findings = async (post: string, query = ''): Promise<string[]> => PublicationFindingPage.parse((await http.call(`publications/findings${query}`, post)).body).items.map(({ number, settledAt }) => number.slice(-1) + (settledAt ? ' settled' : ''));

describe('public pages that are not as they were published', () => {
  test('are listed while nobody settled them, newest first, to whoever sees the case', async () => {
    expect((await findings('supervisor')).sort()).toEqual(['1', '2', '3']);
    expect((await findings('supervisor')).at(-1)).toBe('1');
    expect(await findings('supervisor', '?open=false')).toEqual(['1 settled']);
    expect(await findings('county-supervisor@360222')).toEqual(['1']);
    expect(await findings('safety-county-inspector@360222')).toEqual(['1']);
    expect(await findings('safety-head')).toHaveLength(3);
    for (const other of ['county-supervisor@360281', 'construction-inspector', 'accident-handler']) expect([other, await findings(other)]).toEqual([other, []]);
    const first = PublicationFindingPage.parse((await http.call('publications/findings?limit=1', 'supervisor')).body);
    const second = PublicationFindingPage.parse((await http.call(`publications/findings?limit=1&cursor=${first.nextCursor}`, 'supervisor')).body);
    const third = PublicationFindingPage.parse((await http.call(`publications/findings?limit=1&cursor=${second.nextCursor}`, 'supervisor')).body);
    expect(new Set([first, second, third].flatMap(({ items }) => items.map(({ number }) => number))).size).toBe(3);
    expect(first.total).toBe(3);
    expect((await http.call('publications/findings?cursor=x', 'supervisor')).body).toMatchObject({ code: 'CURSOR_INVALID' });
  });
});

describe('the check of a text', () => {
  const post = 'safety-county-inspector@360222';
  const check = async (body: string, of?: string, by = post): Promise<CheckedText> => CheckedText.parse((await http.call('redaction/check', by, { title: '行政处罚决定', body, ...(of && { caseId: of }) })).body);

  test('shows what must not become public, never in clear, and the text without it', async () => {
    const { findings: found, suggested } = await check('罚款三千元。联系电话 13800138000。');
    expect(found).toMatchObject([{ field: 'body', kind: 'phone', kindLabel: '电话号码', level: 'blocking', message: expect.any(String), remedy: expect.any(String) }]);
    expect(JSON.stringify(found)).not.toContain('13800138000');
    expect(suggested.title).toBe('行政处罚决定');
    expect(suggested.body).toMatch(/^罚款三千元。/);
    expect(suggested.body).not.toContain('13800138000');
    expect((await check('罚款三千元。浮梁县应急管理局')).findings).toEqual([]);
  });

  test('knows the names of its case, and that the firm and the offices may stand', async () => {
    const text = '焦望亭商行未设置标志，焦望亭在场。';
    expect((await check(text)).findings.filter(({ level }) => level === 'blocking')).toEqual([]);
    const { findings: found, suggested } = await check(text, caseId);
    expect(found).toMatchObject([{ kind: 'person-name', level: 'blocking', start: 11, end: 14, sample: expect.not.stringContaining('望亭') }]);
    expect(suggested.body).toContain('焦望亭商行');
    expect((await http.call('redaction/check', 'market-inspector', { title: '', body: text, caseId })).status).toBe(404);
    for (const secret of ['焦望亭', '13800138000']) expect(http.log()).not.toContain(secret);
  });
});
