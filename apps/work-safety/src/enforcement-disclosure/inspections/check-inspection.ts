import { normaliseNumber, type CountyCode, type RecordInspectionBody } from '@lianban/contracts';
import { isCreditCode, type PlainDate } from '@lianban/kernel';
import type { InspectionRefusal } from './inspection-problems.messages.js';

/** What in a record of an inspection cannot be so, whatever else is known (items 9, 10). `county`: that of the recording office, null for one of the city. */
export function checkInspection({ inspectedOn, creditCode, officers, planId, drawId, reason, findings, conclusion, county: place }: RecordInspectionBody, today: PlainDate, county: CountyCode | null): InspectionRefusal[] {
  const wrong: Partial<Record<InspectionRefusal, boolean>> = {
    INSPECTION_DATE: inspectedOn > today,
    INSPECTION_CREDIT_CODE: creditCode !== null && !isCreditCode(creditCode),
    INSPECTION_CERTIFICATES: new Set(officers.map(({ certificate }) => normaliseNumber(certificate) || certificate)).size < officers.length,
    INSPECTION_REASON: planId === null && reason === null,
    INSPECTION_DRAW: drawId !== null && planId === null,
    INSPECTION_FINDINGS: (conclusion === 'clean') !== (findings.length === 0),
    INSPECTION_COUNTY: county !== null && place !== null && place !== county,
  };
  return (Object.keys(wrong) as InspectionRefusal[]).filter((code) => wrong[code]);
}

/** As it is kept: nothing where nothing was said, a code in capitals. */
export function tidied(body: RecordInspectionBody): RecordInspectionBody {
  return { ...body, creditCode: body.creditCode?.normalize('NFKC').toUpperCase() || null, reason: body.reason || null };
}
