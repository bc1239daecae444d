import type { RecordInspectionBody } from '@lianban/contracts';
import type { Sealer } from '@lianban/crypto';

/** What was found on the spot, and by whom: sealed, because it names people. */
export type InspectionContent = Pick<RecordInspectionBody, 'creditCode' | 'place' | 'reason' | 'officers' | 'record' | 'findings'>;

const context = 'inspection.content';

export function sealContent(sealer: Pick<Sealer, 'seal'>, { creditCode, place, reason, officers, record, findings }: InspectionContent): string {
  return sealer.seal(JSON.stringify({ creditCode, place, reason, officers, record, findings } satisfies InspectionContent), context);
}

export const openContent = (sealer: Pick<Sealer, 'open'>, sealed: string): InspectionContent => JSON.parse(sealer.open(sealed, context)) as InspectionContent;
