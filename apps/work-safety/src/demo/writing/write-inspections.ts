import { writeRows } from '@lianban/casework/demo';
import type { Keys } from '@lianban/crypto';
import { plainDate, shanghaiInstant } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import { sealContent } from '../../enforcement-disclosure/inspections/inspection-content.js';
import type { DemoInspection } from '../plans/demo-inspections.js';

export async function writeInspections(manager: EntityManager, { sealer }: Keys, inspections: readonly DemoInspection[], numberOf: (id: string) => string): Promise<void> {
  await writeRows(manager, 'inspection', inspections.map(({ inspectionId, office: { office, department, county, officer }, body }) => ({
    inspection_id: inspectionId, number: numberOf(inspectionId), office, department, county: body.county ?? county, plan_id: body.planId, draw_id: body.drawId, inspected_on: body.inspectedOn, firm: body.firm,
    content_sealed: sealContent(sealer, body), conclusion: body.conclusion, recorded_at: shanghaiInstant(plainDate(body.inspectedOn), '16:40'), recorded_by: officer.name,
  })));
}
