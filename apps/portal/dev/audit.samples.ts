import { auditActionName, auditKept, serviceLabels, serviceNames, type AuditEntryView, type AuditVerdict, type SendingAnswer } from '@lianban/contracts';
import { long, type Scenario } from './scenario.js';

const hash = (n: number): string => (n * 2_654_435_761).toString(16).padStart(8, '0').slice(-8).repeat(8);
const done = [
  { action: 'batch.approve', object: 'batch/0198f2a1-4d2b-7c3e-9a11-2f6d5e8b7c01', sub: 'civil-reviewer', role: 'data-reviewer', service: 'department-node' },
  { action: 'batch.roster.reveal', object: 'batch/0198f2a1-4d2b-7c3e-9a11-2f6d5e8b7c01', sub: 'civil-reviewer', role: 'data-reviewer', service: 'department-node', purpose: '核对名册中的重复人员' },
  { action: 'version.publish', object: 'version/low-income-persons/12', sub: 'system', role: 'system', service: 'department-node' },
  { action: 'person.reveal', object: 'person/0198f2a1-aaaa-7c3e-9a11-2f6d5e8b7c02', sub: 'insurance-handler', role: 'insurance-handler', service: 'medical-insurance', purpose: '电话核实参保状态' },
  { action: 'step.agreement.signed', object: 'loan-renewal/LR-2026-000017', sub: 'borrower-one', role: 'borrower', service: 'loan-fund' },
  { action: 'request.refused', object: 'problem/FORBIDDEN', sub: 'civil-officer', role: 'data-officer', service: 'gateway' },
] as const;

export function entry(index: number, scenario: Scenario): AuditEntryView {
  const one = done[index % done.length]!;
  const { action, service } = one;
  const ordinal = 40_213 - index;
  return {
    id: `${service}/${ordinal}`, service, serviceName: serviceLabels[service], ordinal, at: new Date(Date.UTC(2026, 10, 24, 2, 30) - index * 61_000).toISOString(), actorSub: one.sub, actorPost: one.sub, actorRole: one.role,
    department: one.role === 'system' ? null : 'civil-affairs', county: null, action, actionName: auditActionName(action), object: one.object, purpose: 'purpose' in one ? long(one.purpose, scenario) : null,
    detail: { from: 'submitted', revision: 4, counts: { added: 12, left: 3 } }, traceId: 'abcdefghijklmnopabcdefghijklmnop', source: '10.20.4.17', prevHash: hash(ordinal - 1), hash: hash(ordinal), kept: auditKept(action), keptUntil: auditKept(action) === 'log' ? '2027-05-26' : '2029-11-24',
  };
}

export function verdict(scenario: Scenario): AuditVerdict {
  const services = serviceNames.map((service, n) => {
    const firstBad = scenario === 'long' && service === 'loan-fund' ? { ordinal: 8_412, reason: 'row-altered', sentence: '这一条的内容与封存时的摘要不一致，已被改动' } : null;
    return { service, name: serviceLabels[service], rows: scenario === 'empty' ? 0 : 12_000 * (n + 1), purged: n === 1 ? 3_120 : 0, lastSealedAt: scenario === 'empty' ? null : '2026-11-24T02:30:00.000Z', holds: firstBad === null, firstBad };
  });
  return { at: '2026-11-24T02:31:00.000Z', services };
}

/** Outside of the busy scenario nothing waits. */
export function sending(scenario: Scenario): SendingAnswer {
  return scenario === 'busy' || scenario === 'long' ? { at: '2026-11-24T02:31:00.000Z', waiting: 128, oldestAt: '2026-11-24T02:12:00.000Z' } : { at: '2026-11-24T02:31:00.000Z', waiting: 0, oldestAt: null };
}
