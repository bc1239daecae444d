import { DEMO_TODAY, Draw, uuidOf, workdayFrom, workingDays } from '@lianban/casework/demo';
import type { RecordInspectionBody } from '@lianban/contracts';
import { addDays, daysBetween, yearOf, type PlainDate } from '@lianban/kernel';
import { enforcingOffices, type EnforcingOffice } from '../demo-city.js';
import { firmNamed, firmsFor, type SafetyFirm } from '../demo-firms.js';
import { decisionDeals, FIRST_DAY, inspectionIdOf, type DecisionDeal } from '../decisions/decision-deals.js';
import { mattersOf } from '../decisions/matters.data.js';
import { pairOf } from './demo-inspectors.js';
import { planOf } from './demo-plans.js';

export const INSPECTIONS = 1_200;

export interface DemoInspection {
  inspectionId: string;
  office: EnforcingOffice;
  body: RecordInspectionBody;
}

const places = ['生产车间', '原料库', '厂区', '配电间', '装卸场', '施工现场', '值班室和疏散通道', '设备间'];

/** Inspections on which decisions rest, and those after which everything was in order or was mended at once. By day. */
export const demoInspections: readonly DemoInspection[] = all();

function all(): DemoInspection[] {
  const resting = decisionDeals.filter(({ inspectedOn }) => inspectedOn !== null).map(restedOn);
  const others = Array.from({ length: INSPECTIONS - resting.length }, (_, index) => other(index, INSPECTIONS - resting.length));
  return [...resting, ...others].toSorted((a, b) => a.body.inspectedOn.localeCompare(b.body.inspectedOn) || a.inspectionId.localeCompare(b.inspectionId));
}

function restedOn(deal: DecisionDeal): DemoInspection {
  const { office, firm, matter, inspectedOn, seed } = deal;
  const draw = new Draw(45_000 + seed);
  const on = inspectedOn ?? deal.decidedOn;
  const plan = draw.chance(60) ? planOf(office.office, yearOf(on)) : undefined;
  return { inspectionId: inspectionIdOf(deal), office, body: { ...bodyOf(draw, office, firm, on), planId: plan?.planId ?? null, reason: plan ? null : '接到举报和专项检查部署', findings: [matter.violation], conclusion: 'decision' } };
}

function other(index: number, of: number): DemoInspection {
  const draw = new Draw(46_000 + index);
  const office = draw.pick(enforcingOffices);
  const spread = addDays(FIRST_DAY, Math.floor((index * (daysBetween(FIRST_DAY, DEMO_TODAY) - 2)) / of));
  const on = workdayFrom(spread) < DEMO_TODAY ? workdayFrom(spread) : workingDays(DEMO_TODAY, -1);
  const plan = draw.chance(78) ? planOf(office.office, yearOf(on)) : undefined;
  const chosen = plan && draw.chance(55) ? plan.draws.findLast((one) => one.what === 'targets' && one.on <= on) : undefined;
  const firm = chosen ? firmNamed(draw.pick(chosen.chosen)) : draw.pick(firmsFor(office.department, office.county));
  const findings = draw.chance(38) ? [draw.pick(mattersOf(office.department)).violation] : [];
  return {
    inspectionId: uuidOf(`demo inspection ${index}`), office,
    body: { ...bodyOf(draw, office, firm, on), planId: plan?.planId ?? null, drawId: chosen?.drawId ?? null, reason: plan ? null : draw.pick(['接到举报', '节前安全检查', '汛期安全检查', '上级交办']), findings, conclusion: findings.length > 0 ? 'rectify' : 'clean' },
  };
}

type Known = Omit<RecordInspectionBody, 'planId' | 'drawId' | 'reason' | 'findings' | 'conclusion'>;

function bodyOf(draw: Draw, office: EnforcingOffice, { name, creditCode, county }: SafetyFirm, inspectedOn: PlainDate): Known & Pick<RecordInspectionBody, 'drawId'> {
  const place = draw.pick(places);
  return {
    inspectedOn, firm: name, creditCode, county, place, drawId: null, officers: pairOf(draw, office),
    record: `执法人员出示证件后，对${place}及有关台账进行检查，被检查单位负责人在场。检查过程全程录音录像。`,
  };
}
