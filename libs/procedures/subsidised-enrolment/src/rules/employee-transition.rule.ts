import { addDays, earlierOf, laterOf, type PlainDate, type Ruling, rulingOf, stepOf } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import { dateFact } from '@lianban/contracts';

/** Resident benefits of one year and the employee benefits beside them; an open end is null. Dates inclusive. */
export const EmployeeTransitionFacts = z
  .object({
    residentStart: dateFact.nullable(),
    residentEnd: dateFact.nullable(),
    employeeBenefitStart: dateFact.nullish(),
    employeeBenefitEnd: dateFact.nullish(),
  })
  .refine((facts) => !facts.employeeBenefitStart || !facts.employeeBenefitEnd || facts.employeeBenefitStart <= facts.employeeBenefitEnd, {
    path: ['employeeBenefitEnd'], message: '职工待遇结束日早于开始日',
  });
export type EmployeeTransitionFacts = z.infer<typeof EmployeeTransitionFacts>;

export interface EmployeeTransitionValue {
  /** Stretches on which resident benefits run, first and last day of each. */
  segments: [PlainDate, PlainDate][];
}

/**
 * Resident benefits rest from the first day of employee benefits and are back the day after they end; during the
 * waiting period of the employee scheme they run on (art. 22; B-27).
 */
export function employeeTransition(facts: EmployeeTransitionFacts, asOf: PlainDate): Ruling<EmployeeTransitionValue> {
  const { residentStart: start, residentEnd: end, employeeBenefitStart: from, employeeBenefitEnd: to } = facts;
  const segments: [PlainDate, PlainDate][] = [];
  if (start && end) {
    const before = from ? earlierOf(addDays(from, -1), end) : end;
    if (start <= before) segments.push([start, before]);
    const after = from && to ? laterOf(addDays(to, 1), start) : null;
    if (after && after <= end) segments.push([after, end]);
  }
  const suspended = from ? `${from} 至 ${to ?? '未结束'}` : '职工待遇未开始';
  return rulingOf({ segments }, asOf, [
    stepOf('暂停居民待遇', '享受职工医保待遇期间', suspended, art('22')),
    stepOf('居民待遇享受期', `${start ?? '无'} 至 ${end ?? '无'} 减去暂停期间`, segments.map((pair) => pair.join(' 至 ')).join('；') || '无', art('22')),
  ]);
}
