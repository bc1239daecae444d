import { dateFact } from '@lianban/contracts';
import { z } from 'zod';

/** Persons of art. 19(5) that the article names; others with a dated new status are read into its open list. */
export const namedStatuses = ['graduate_return', 'demobilised', 'moved_in', 'returned_from_abroad', 'released'] as const;
const ownRules = ['general', 'newborn', 'subsidised', 'assisted_not_subsidised', 'employee_interrupted'] as const;

/** One payment for one insurance year. The window defaults to the usual one of art. 16. */
export const EntitlementFacts = z
  .object({
    category: z.string('请给出参保人员类别').regex(/^[a-z][a-z0-9_]*$/, '类别须为小写字母和下划线'),
    payDate: dateFact,
    coverageYear: z.int().min(1990).max(2200),
    birthDate: dateFact.nullish(),
    interruptionFrom: dateFact.nullish(),
    statusDate: dateFact.nullish(),
    windowStart: dateFact.nullish(),
    windowEnd: dateFact.nullish(),
  })
  .superRefine((facts, context) => {
    const need = neededDate(facts.category);
    if (need && !facts[need]) context.addIssue({ code: 'custom', path: [need], message: `类别 ${facts.category} 需要这一日期` });
    if (facts.birthDate && facts.category === 'newborn' && facts.payDate < facts.birthDate) {
      context.addIssue({ code: 'custom', path: ['payDate'], message: '缴费日期早于出生日期' });
    }
  });
export type EntitlementFacts = z.infer<typeof EntitlementFacts>;

function neededDate(category: string): 'birthDate' | 'interruptionFrom' | 'statusDate' | undefined {
  if (category === 'newborn') return 'birthDate';
  if (category === 'employee_interrupted') return 'interruptionFrom';
  return (ownRules as readonly string[]).includes(category) ? undefined : 'statusDate';
}
