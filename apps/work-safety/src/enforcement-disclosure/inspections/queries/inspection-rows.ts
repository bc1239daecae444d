import type { OfficeBook } from '@lianban/casework';
import { officeName, type CountyCode, type DepartmentCode, type InspectionSummary } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';
import { seesClear } from '../../../cases/access/step-rights.js';
import { shownFirm } from '../shown-content.js';

export interface InspectionRow {
  inspectionId: string;
  number: string;
  office: string;
  department: DepartmentCode;
  county: CountyCode | null;
  planId: string | null;
  drawId: string | null;
  inspectedOn: string;
  firm: string;
  contentSealed: string;
  conclusion: InspectionSummary['conclusion'];
  recordedAt: Date;
  recordedBy: string;
  decisions: InspectionSummary['decisions'];
}

/** Columns of `inspection i`, with the decisions that the reader may see. */
export const inspectionColumns = `i.inspection_id as "inspectionId", i.number, i.office, i.department, i.county, i.plan_id as "planId", i.draw_id as "drawId", i.inspected_on::text as "inspectedOn", i.firm,
  i.content_sealed as "contentSealed", i.conclusion, i.recorded_at as "recordedAt", i.recorded_by as "recordedBy",
  coalesce((select jsonb_agg(jsonb_build_object('caseId', c.case_id, 'number', c.number) order by c.number) from inspection_decision d join safety_case c using (case_id) where d.inspection_id = i.inspection_id), '[]') as decisions`;

export function summaryOf(actor: RequestActor, { inspectionId, number, office, department, county, inspectedOn, firm, conclusion, planId, decisions }: InspectionRow, offices: OfficeBook): InspectionSummary {
  return {
    inspectionId, number, office, officeName: offices.get(office)?.name ?? officeName(department, departmentCounty(office)), county, inspectedOn, firm: shownFirm(firm, seesClear(actor, office)), conclusion,
    planned: planId !== null, decisions,
  };
}

/** An office of a county is `department@county`; the county of a row is where the firm is. */
const departmentCounty = (office: string): CountyCode | null => (office.split('@')[1] as CountyCode | undefined) ?? null;
