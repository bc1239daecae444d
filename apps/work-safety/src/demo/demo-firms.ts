import { demoFirms, type CountyCode } from '@lianban/contracts';
import { syntheticCreditCode } from '@lianban/kernel';
import type { Draw } from '@lianban/casework/demo';

export interface SafetyFirm {
  name: string;
  creditCode: string;
  county: CountyCode;
}

/** Counties with inspectors of their own; every firm of the demonstration works in one of them. */
export const demoCounties = ['360202', '360203', '360222', '360281'] as const satisfies readonly CountyCode[];

const firms: readonly SafetyFirm[] = demoFirms.map(({ name }, index) => ({ name, creditCode: syntheticCreditCode(index + 1), county: demoCounties[index % demoCounties.length] ?? '360202' }));

/** Firms of a county; of the whole city for an office of the city. */
export function firmsOf(county: CountyCode | null): readonly SafetyFirm[] {
  return county ? firms.filter((firm) => firm.county === county) : firms;
}

export const pickFirm = (draw: Draw, county: CountyCode | null): SafetyFirm => draw.pick(firmsOf(county));

const known = new Map(firms.map((firm) => [firm.name, firm]));
export function firmNamed(name: string): SafetyFirm {
  const found = known.get(name);
  if (!found) throw new Error(`no firm of the demonstration is called ${name}`);
  return found;
}
