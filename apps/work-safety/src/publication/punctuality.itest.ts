import { describe, expect, test } from '@jest/globals';
import { counties, Punctuality, type CountyCode } from '@lianban/contracts';
import { onService, type TestService } from '../fixtures/http.cases.js';
import { plantCase, type PlantedCase, type PlantedStep, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
let http: TestService;
let n = 0;

const publication = (openedOn: string, dueOn: string, closedOn: string | null = null, outcome?: string): PlantedStep => ({ code: 'publication', openedOn, dueOn, closedOn, ...(outcome && { outcome }) });
const plant = (steps: PlantedStep[], over: Partial<PlantedCase> = {}): Promise<string> => plantCase(t, { number: `T-${(n += 1)}`, steps, ...over });
const get = async (query = '', post = 'supervisor'): Promise<Punctuality> => Punctuality.parse((await http.call(`punctuality${query}`, post)).body);
const row = (answer: Punctuality, key: string): unknown => answer.rows.find((one) => one.key === key);

onService(async (record, service) => {
  [t, http] = [record, service];
  const county = { county: '360222' as CountyCode };
  // Friday to Monday: one working day. On the very day is in time.
  await plant([publication('2026-08-07', '2026-09-04', '2026-08-10')], county);
  await plant([publication('2026-08-10', '2026-09-07', '2026-09-07')], county);
  await plant([publication('2026-08-10', '2026-09-07', '2026-09-08')], county);
  await plant([publication('2026-09-10', '2026-10-11')], county);
  await plant([publication('2026-09-11', '2026-10-12')], county);
  await plant([publication('2026-08-03', '2026-08-31', '2026-09-30', 'withheld')], county);
  await plant([publication('2026-08-03', '2026-08-31', '2026-09-30', 'case-closed'), { code: 'redaction', openedOn: '2026-08-03', dueOn: '2026-08-04', closedOn: '2026-09-09', outcome: 'ready' }], county);
  await plant([publication('2026-08-10', '2026-09-07', '2026-08-12')], { department: 'housing-construction' });
  await plant([{ code: 'performance', openedOn: '2026-08-10', dueOn: '2026-09-07', closedOn: '2026-09-30', outcome: 'performed' }, { code: 'demand', openedOn: '2026-08-10', dueOn: '2026-08-11' }], { procedure: 'decision-performance' });
  await plant([
    { code: 'investigation', openedOn: '2026-03-02', dueOn: '2026-05-01', closedOn: '2026-04-30', outcome: 'submitted' }, { code: 'closing', openedOn: '2026-05-06', dueOn: '2026-05-26', closedOn: '2026-06-01', outcome: 'closed' }, { code: 'evaluation', openedOn: '2026-06-01', dueOn: '2027-06-01' },
  ], { procedure: 'accident-investigation', department: 'government' });
});

describe('how punctual offices are', () => {
  test('every county is told, in time or late by the very day; withheld and closed cases count neither way', async () => {
    const answer = await get();
    expect(answer.asOf).toBe('2026-10-12');
    expect(new Set(answer.rows.map(({ key }) => key))).toEqual(new Set(['city', ...Object.keys(counties)]));
    // 1, 20 and 21 working days.
    expect(row(answer, '360222')).toEqual({ key: '360222', label: '浮梁县', due: 4, onTime: 2, late: 1, openLate: 1, open: 1, onTimeShare: 0.5, averageWorkingDays: 14 });
    expect(row(answer, 'city')).toMatchObject({ label: '市本级', due: 1, onTime: 1, onTimeShare: 1, averageWorkingDays: 2 });
    expect(row(answer, '360281')).toEqual({ key: '360281', label: '乐平市', due: 0, onTime: 0, late: 0, openLate: 0, open: 0, onTimeShare: null, averageWorkingDays: null });
    expect(answer.total).toMatchObject({ label: '合计', due: 5, onTime: 3, late: 1, openLate: 1, open: 1, onTimeShare: 0.6, averageWorkingDays: 11 });
  });

  test('by department and by month, in the time asked for', async () => {
    expect((await get('?by=department')).rows).toMatchObject([{ key: 'emergency-management', label: '市应急管理局', due: 4 }, { key: 'housing-construction', label: '市住房和城乡建设局', due: 1 }]);
    expect((await get('?by=month')).rows).toMatchObject([{ key: '2026-09', label: '2026年9月', due: 4, onTime: 3 }, { key: '2026-10', label: '2026年10月', due: 1, openLate: 1, open: 1 }]);
    expect((await get('?from=2026-09-07&to=2026-09-07')).total).toMatchObject({ due: 3, onTime: 2, late: 1, open: 0 });
    expect((await http.call('punctuality?from=2026-02-30', 'supervisor')).body).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  test('of performance and of accidents, by their own steps', async () => {
    expect((await get('?procedure=decision-performance')).total).toMatchObject({ due: 1, onTime: 0, late: 1, open: 0 });
    expect((await get('?procedure=accident-investigation&by=department')).rows).toMatchObject([{ key: 'government', due: 2, onTime: 1, late: 1, open: 1 }]);
  });

  test('the totals of all places are told alike to everybody who may ask', async () => {
    const all = await get();
    for (const post of ['county-supervisor@360281', 'market-inspector', 'safety-county-head@360203', 'committee-officer', 'auditor']) expect([post, await get('', post)]).toEqual([post, all]);
    for (const post of ['power-clerk', 'court-clerk', 'safety-data-officer']) expect([post, (await http.call('punctuality', post)).status]).toEqual([post, 403]);
  });
});
