import { describe, expect, test } from '@jest/globals';
import type { Role } from '@lianban/contracts';
import { wrongDoors, type Door } from '@lianban/service/testing';
import { permissions, type SafetyPermission } from './cases/access/permissions.js';
import { onService, type TestService } from './fixtures/http.cases.js';
import { posts } from './fixtures/record.cases.js';

let http: TestService;
onService((_, service) => { http = service; });

const row = (route: string, action: SafetyPermission, body?: object): Door<SafetyPermission> => ({ route, action, ...(body && { body }) });
const content = { summary: '计划', targets: [{ target: '矿山', content: '通风', measures: '现场检查', times: 1, random: false }] };

/** Every route beside the cases with what it needs. */
const rows: Door<SafetyPermission>[] = [
  row('GET plans', 'plan.read'), row('POST plans', 'plan.write', { year: 2026, content }), row('GET plans/{planId}', 'plan.read'), row('POST plans/{planId}/submit', 'plan.write'),
  row('POST plans/{planId}/approve', 'plan.decide', { revision: 1 }), row('POST plans/{planId}/return', 'plan.decide'), row('POST plans/{planId}/adjust', 'plan.write'), row('POST plans/{planId}/draws', 'plan.write'),
  row('GET inspections', 'inspection.read'), row('POST inspections', 'inspection.record'), row('GET inspections/{inspectionId}', 'inspection.read'),
  row('GET punctuality', 'punctuality.read'), row('GET publications/findings', 'publication.read'), row('POST redaction/check', 'text.check', { title: '', body: '罚款' }),
];

describe('every route beside the cases, at every post of the demonstration city', () => {
  test('has a row', async () => {
    expect([...rows.map(({ route }) => route), 'PUT plans/{planId}'].sort()).toEqual((await http.routes()).sort());
  });

  test('is open exactly to the roles of the permission table', async () => {
    const ofOffices = new Map(posts.map((post) => [`${post.role} ${post.office}`, post]));
    const planId = '01900000-0000-7000-8000-000000000001';
    const isOpen = (action: SafetyPermission, role: Role): boolean => role in permissions[action];
    expect(await wrongDoors(http, rows, { posts: [...ofOffices.values()], at: { planId, inspectionId: planId }, isOpen })).toEqual([]);
    for (const { id, role } of new Map(posts.map((post) => [post.role, post])).values()) expect([id, (await http.put(`plans/${planId}`, id, { revision: 1, content })).status]).toEqual([id, isOpen('plan.write', role) ? 404 : 403]);
  });
});
