import { defaultSettings } from '@lianban/procedure-subsidised-enrolment';
import { addDays, plainDate } from '@lianban/kernel';
import { explain, isWorkday, officialCalendar, publishedNotices } from '@lianban/calendar';
import type { Board, BoardStep, CalendarNoticeView, MovedDeadline, OfficeNotice, OfficeView, RuleView, SettingView, StepExplanation } from '@lianban/contracts';
import { long, type Scenario } from './scenario.js';

const rows = [['civil-affairs', '市民政局', 3, 5, 21], ['rural-revitalisation', '市乡村振兴局', 0, 2, 14], ['veterans-affairs', '市退役军人事务局', 1, 0, 6], ['disabled-federation', '市残疾人联合会', 0, 0, 9]] as const;
const counts = (red: number, yellow: number, green: number) => ({ red, yellow, green, grey: 0, none: 0, open: red + yellow + green });

export function board(scenario: Scenario): Board {
  const today = plainDate('2026-10-12');
  const strip = Array.from({ length: 24 }, (_, index) => {
    const date = addDays(today, index);
    const mark = officialCalendar.years[2026]?.days[date];
    const worked = isWorkday(officialCalendar, date);
    return { date, workday: worked.ok && worked.value, name: mark?.name ?? null };
  });
  const shown = scenario === 'empty' ? [] : rows.map(([key, label, red, yellow, green]) => ({ key, label: long(label, scenario), counts: counts(red, yellow, green) }));
  return {
    businessToday: '2026-10-12', groupBy: 'department', rows: shown, total: { key: 'total', label: '合计', counts: scenario === 'empty' ? counts(0, 0, 0) : counts(4, 7, 50) },
    sources: [{ service: 'medical-insurance', asOf: '2026-10-12T05:00:00Z', silent: scenario === 'busy' }], calendarStrip: strip,
  };
}

export function step(index: number, scenario: Scenario): BoardStep {
  const light = (['red', 'yellow', 'green'] as const)[index % 3] ?? 'green';
  return {
    type: 'step.v1', service: 'medical-insurance', stepId: `s-${index}`, caseId: `c-${index}`, caseNumber: `SE-2026-${String(index + 1).padStart(6, '0')}`, procedure: 'subsidised-enrolment', code: 'confirm', title: long('确认身份', scenario),
    owner: { office: 'civil-affairs@360202', department: 'civil-affairs', county: '360202', post: null }, basis: { document: '景府发〔2023〕10号', article: '20', setting: 'subsidised-enrolment.confirmation-term-working-days' },
    openedOn: '2026-09-22', openedAt: '2026-09-22T02:00:00Z', termWorkingDays: 10, dueOn: '2026-10-09', provisional: null, calendarVersion: '2025-11-04-1a2b3c4d', suspensions: [], movements: [{ fromOn: '2026-10-08', toOn: '2026-10-09', reason: '演示通知〔2026〕1号', at: '2026-10-12T02:00:00Z' }],
    notices: [
      { kind: 'reminder-3', state: 'sent', dueOn: '2026-09-30', at: '2026-09-30T01:00:00Z', byPost: null, text: null }, { kind: 'overdue', state: 'sent', dueOn: '2026-10-10', at: '2026-10-10T01:00:00Z', byPost: null, text: null },
      { kind: 'urging', state: 'proposed', dueOn: '2026-10-10', at: '2026-10-10T01:00:00Z', byPost: null, text: null },
    ],
    closedAt: null, closedOn: null, outcome: null, revision: 4, light, workingDaysLeft: light === 'red' ? null : 2, workingDaysOver: light === 'red' ? 2 : null, rung: light === 'red' ? 'overdue' : null, basisLabel: '10号文 第20条',
  };
}

export function explanation(): StepExplanation {
  const days = explain(officialCalendar, plainDate('2026-09-22'), 10).map((day) => ({ date: day.date, counted: day.counted, index: day.index ?? null, reason: day.reason, notice: day.noticeNumber, name: day.name }));
  return { stepId: 's-0', dueOn: days.at(-1)?.date ?? '2026-10-09', termWorkingDays: 10, days };
}

export function notice(index: number, scenario: Scenario): OfficeNotice {
  return {
    id: `n-${index}`, office: 'civil-affairs@360202', kind: index % 2 ? 'urging' : 'reminder-3', kindLabel: index % 2 ? '催办' : '提前提醒', title: '确认身份还有 3 个工作日到期', text: long('请在 2026-10-15 24:00 前答复', scenario), stepId: `s-${index}`, caseId: `c-${index}`, caseNumber: `SE-2026-00000${index}`, procedure: 'subsidised-enrolment',
    dueOn: '2026-10-15', arrivedAt: '2026-10-12T01:00:00Z', issuedBy: index % 2 ? '章督行' : null, acknowledgedAt: index > 2 ? '2026-10-12T02:00:00Z' : null, acknowledgedBy: index > 2 ? '汪知秋' : null,
  };
}

export function calendarNotice(index: number): CalendarNoticeView {
  const published = publishedNotices[index % publishedNotices.length] ?? publishedNotices[0];
  if (!published) throw new RangeError('no notice');
  return { year: published.year, number: published.number, issuedOn: published.issuedOn, synthetic: index === 0, offWeekdays: published.offWeekdays, workWeekends: published.workWeekends, id: `cn-${index}`, state: index === 0 ? 'proposed' : 'in-force', proposedBy: '俞持衡', approvedBy: index === 0 ? null : '严守密', loadedAt: '2026-10-12T01:00:00Z' };
}

export const moved = (index: number): MovedDeadline => ({ stepId: `s-${index}`, caseNumber: `SE-2026-00000${index}`, title: '确认身份', office: 'civil-affairs@360202', fromOn: '2026-10-26', toOn: '2026-10-28', at: '2026-10-12T02:00:00Z' });
export const office = (index: number): OfficeView => ({ id: `o-${index}`, name: '市民政局', department: 'civil-affairs', county: null, contactName: '汪知秋', contactPhone: '0798-0000000', answersFor: [] });

export function setting(index: number, scenario: Scenario): SettingView {
  const known = defaultSettings[index % defaultSettings.length];
  if (!known) throw new RangeError('no setting');
  return { key: known.key, effectiveFrom: known.effectiveFrom, value: known.value, source: long(known.source, scenario), synthetic: known.synthetic, state: index === 0 ? 'proposed' : 'in-force', proposedBy: '俞持衡', approvedBy: index === 0 ? null : '严守密' };
}

export function rule(index: number): RuleView {
  const ids = ['CAL.shift', 'B.identity', 'B.entitlement', 'B.refund', 'B.employee_transition', 'CAL.is_workday'];
  return { id: ids[index % 6] ?? 'CAL.shift', title: ['推算工作日', '资助参保身份', '待遇享受期', '退费', '转入职工医保期间的居民待遇', '是否工作日'][index % 6] ?? '', formula: '起算日不计，逐日数到第 n 个工作日', basis: { document: '景府发〔2023〕10号', articles: ['20'] }, inForceFrom: '2023-11-29', inForceTo: null, readings: [] };
}

export const ruleAnswer = () => ({ date: '2026-10-27', because: [], as_of: '2026-10-12', steps: [{ label: '结果', formula: '2026-10-12 起第 10 个工作日', value: '2026-10-26', citation: { kind: 'notice', number: '国办发明电〔2025〕7号', issuedOn: '2025-11-04' } }] });
