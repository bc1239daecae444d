import { expect, test } from '@jest/globals';
import { onService, type TestService } from '../../fixtures/http.cases.js';
import { plantCase, type TestRecord } from '../../fixtures/record.cases.js';
import { performanceKind } from '../../decision-performance/performance-kind.js';
import { sealFacts } from '../facts-seal.js';
import { WorkSafetyModule } from '../../work-safety.module.js';

let t: TestRecord;
let http: TestService;
onService((record, service) => void ([t, http] = [record, service]), {
  today: '2026-02-02', moduleOf: ({ record, files }) => WorkSafetyModule.of({ record, files, config: { TEMPORAL_NAMESPACE: 'default', PUBLIC_SITE_URL: 'http://127.0.0.1:1/open' } }),
});

interface Line {
  total: number;
  items: { steps: { code: string; mine: boolean }[] }[];
}
const queue = async (post: string, scope: 'mine' | 'all', procedure = 'decision-performance'): Promise<Line> => (await http.call(`cases?procedure=${procedure}&scope=${scope}`, post)).body as Line;

test('what an office records for another one waits for the office of the case, not for its department in the city', async () => {
  const caseId = await plantCase(t, { number: 'DP-2026-000001', procedure: 'decision-performance', county: '360222', steps: [{ code: 'court-result', openedOn: '2026-01-26', dueOn: '2026-02-06' }] });
  await t.admin.query(`update step set office = 'court', department = 'court', county = null where case_id = $1`, [caseId]);
  await t.admin.query('update safety_case set facts_sealed = $2 where case_id = $1', [caseId, sealFacts(t.record.keys.sealer, { halts: [] })]);
  expect(performanceKind.rules.steps['court-result']?.recordedBy).toBe('office');
  const mine = async (post: string): Promise<[number, boolean | undefined]> => [(await queue(post, 'mine')).total, (await queue(post, 'all')).items[0]?.steps[0]?.mine];
  expect(await mine('safety-county-inspector@360222')).toEqual([1, true]);
  expect(await mine('court-clerk')).toEqual([1, true]);
  expect(await mine('safety-inspector')).toEqual([0, false]);
});

test('what the province says of an accident waits for the committee of the city, which writes it down', async () => {
  const caseId = await plantCase(t, { number: 'AC-2026-000001', procedure: 'accident-investigation', department: 'government', steps: [{ code: 'listing', openedOn: '2026-01-30', dueOn: '2026-02-04' }], facts: { investigatedBy: 'city' } });
  await t.admin.query(`update step set office = 'provincial-safety-committee', department = 'provincial-safety-committee' where case_id = $1`, [caseId]);
  const { total, items } = await queue('committee-officer', 'mine', 'accident-investigation');
  expect([total, items[0]?.steps[0]?.mine]).toEqual([1, true]);
  expect((await queue('accident-handler', 'mine', 'accident-investigation')).total).toBe(0);
});
