import { Draw, uuidOf, workdayFrom } from '@lianban/casework/demo';
import type { PlanContent } from '@lianban/contracts';
import { plainDate, shanghaiInstant, type PlainDate } from '@lianban/kernel';
import { chooseAtRandom } from '../../enforcement-disclosure/plans/draw/random-choice.js';
import { enforcingOffices, nameOfOffice, type EnforcingOffice } from '../demo-city.js';
import { firmsFor } from '../demo-firms.js';
import { inspectorsOf } from './demo-inspectors.js';
import { planTargets } from './plan-targets.data.js';

export const planYears = [2024, 2025, 2026] as const;
const POOL = 24;
const DRAWN = 10;

const at = (day: string): Date => shanghaiInstant(workdayFrom(plainDate(day)), '10:00');

export interface DemoPlanVersion {
  content: PlanContent;
  reason: string | null;
  at: Date;
  decidedAt: Date | null;
  state: 'draft' | 'submitted' | 'approved';
}

export interface DemoDraw {
  drawId: string;
  what: 'targets' | 'inspectors';
  seed: string;
  pool: string[];
  chosen: string[];
  on: PlainDate;
}

export interface DemoPlan {
  planId: string;
  year: number;
  office: EnforcingOffice;
  versions: DemoPlanVersion[];
  draws: DemoDraw[];
}

/** Every office's plan of every year, approved; some adjusted, one of them still to be decided on. */
export const demoPlans: readonly DemoPlan[] = enforcingOffices.flatMap((office, place) => planYears.map((year) => plan(office, year, place)));

export const planOf = (office: string, year: number): DemoPlan | undefined => demoPlans.find((one) => one.office.office === office && one.year === year);

function plan(office: EnforcingOffice, year: number, place: number): DemoPlan {
  const draw = new Draw(40_000 + year + place * 7);
  const content = contentOf(office, year, draw);
  const first: DemoPlanVersion = { content, reason: null, at: at(`${year}-01-08`), decidedAt: at(`${year}-01-18`), state: 'approved' };
  return { planId: uuidOf(`demo plan ${office.office} ${year}`), year, office, versions: [first, ...adjustments(content, year, place)], draws: drawsOf(office, year) };
}

function adjustments(content: PlanContent, year: number, place: number): DemoPlanVersion[] {
  const more = { ...content, targets: content.targets.map((one, index) => (index === 0 ? { ...one, times: one.times + 4 } : one)) };
  if (year < 2026) return place % 3 === 0 ? [{ content: more, reason: '上级部署专项整治，增加重点企业检查频次', at: at(`${year}-06-10`), decidedAt: at(`${year}-06-17`), state: 'approved' }] : [];
  if (place > 1) return [];
  return [{ content: more, reason: '秋冬季火灾防控，增加检查频次', at: at('2026-09-28'), decidedAt: null, state: place === 0 ? 'submitted' : 'draft' }];
}

function contentOf({ office, department, county }: EnforcingOffice, year: number, draw: Draw): PlanContent {
  const most = county ? 8 : 16;
  return {
    summary: `${nameOfOffice(office)} ${year} 年度安全生产监督检查计划：突出重点行业领域，重点检查与随机抽查相结合，检查结果依法公开。`,
    targets: planTargets[department].map((target) => ({ ...target, times: draw.int(4, most) })),
  };
}

/** Targets for each half of the year, inspectors for the whole of it; from a recorded seed. */
function drawsOf(office: EnforcingOffice, year: number): DemoDraw[] {
  const firms = firmsFor(office.department, office.county);
  const from = new Draw(41_000 + year + office.office.length).int(0, Math.max(0, firms.length - POOL));
  const pool = [...new Set(firms.slice(from, from + POOL).map(({ name }) => name))];
  const halves = [`${year}-01-22`, `${year}-07-03`].map((day, half) => drawn(office, year, 'targets', pool, DRAWN, workdayFrom(plainDate(day)), half));
  return [...halves, drawn(office, year, 'inspectors', inspectorsOf(office).map(({ name }) => name), 4, workdayFrom(plainDate(`${year}-01-22`)), 2)];
}

function drawn({ office }: EnforcingOffice, year: number, what: DemoDraw['what'], pool: string[], count: number, on: PlainDate, half: number): DemoDraw {
  const seed = uuidOf(`demo seed ${office} ${year} ${half}`).replaceAll('-', '').slice(0, 16);
  return { drawId: uuidOf(`demo draw ${office} ${year} ${half}`), what, seed, pool, chosen: chooseAtRandom(seed, pool, count), on };
}
