import { identityCategories, type ConfirmingDepartment, type IdentityCategory } from '@lianban/contracts';
import { type PlainDate, type Ruling, rulingOf, stepOf } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';

const labels = Object.values(identityCategories).map((category) => category.label);
type Label = (typeof labels)[number];
export const IdentityFacts = z.object({ identity: z.enum(labels as [Label, ...Label[]]) });
export type IdentityFacts = z.infer<typeof IdentityFacts>;

const departmentNames: Record<ConfirmingDepartment, string> = {
  'civil-affairs': '民政',
  'rural-revitalisation': '乡村振兴',
  'veterans-affairs': '退役军人事务',
  'disabled-federation': '残联',
};
/** Art. 15 names these; its list ends openly, so that the others are a matter of provincial policy (B-09). */
const namedInArticle15 = new Set<IdentityCategory>([
  'destitute', 'orphan', 'minimum-allowance', 'returned-to-poverty', 'unstable-out-of-poverty', 'borderline-poverty',
]);
const tiltedByArticle39 = new Set<IdentityCategory>(['destitute', 'orphan', 'minimum-allowance', 'returned-to-poverty']);

export interface IdentityValue {
  category: IdentityCategory;
  department: string;
  namedInArt15: boolean;
  tilt: boolean;
}

/** Who recognises an identity, whether art. 15 names it, whether art. 39 favours it (arts. 5, 15, 20, 39). */
export function identity(facts: IdentityFacts, asOf: PlainDate): Ruling<IdentityValue> {
  const category = categoryLabelled(facts.identity);
  const department = departmentNames[identityCategories[category].department];
  const value = {
    category, department, namedInArt15: namedInArticle15.has(category), tilt: tiltedByArticle39.has(category),
  };
  return rulingOf(value, asOf, [
    stepOf('认定部门', '身份 → 负责认定的部门', department, art('5')),
    stepOf('确认部门', '县级同一系统的部门确认', department, art('20')),
    stepOf('第15条列名', '身份是否列在第15条', value.namedInArt15, art('15')),
    stepOf('大病保险倾斜', '身份是否列在第39条', value.tilt, art('39')),
  ]);
}

function categoryLabelled(label: string): IdentityCategory {
  const found = Object.entries(identityCategories).find(([, category]) => category.label === label);
  if (!found) throw new RangeError(`no identity is called ${label}`);
  return found[0] as IdentityCategory;
}
