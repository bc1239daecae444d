import type { InspectionDetail } from '@lianban/contracts';
import type { Typed } from '../../../form/read-form.js';

/** What a decision takes over from the inspection that it rests on, as it would have been typed. */
export function ofInspection({ firm, creditCode, inspectedOn, findings }: Pick<InspectionDetail, 'firm' | 'creditCode' | 'inspectedOn' | 'findings'>): Typed {
  const found = findings.map((finding, index) => `${index + 1}. ${finding}`).join('\n');
  return { firmName: firm, ...(creditCode && { creditCode }), ...(found && { violation: `${inspectedOn} 现场检查发现：\n${found}` }) };
}
