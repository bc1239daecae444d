import { demoFirms, type CountyCode, type SafetyDutyDepartment } from '@lianban/contracts';
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

/** In which trades each department finds what it watches, by words of the firms' names. */
const watched: Record<SafetyDutyDepartment, RegExp> = {
  'emergency-management': /陶瓷|瓷业|窑炉|化工|铸造|矿产|光伏|五金|零部件|配件|医药/u, 'housing-construction': /建材|园林|家具|酒店|旅游/u, transport: /物流|旅游/u,
  'market-regulation': /设备|铸造|食品|酒店|化工|医药|农机|陶瓷/u, 'fire-rescue': /酒店|旅游|纺织|家具|包装|食品/u, 'public-security': /矿产|建材|化工/u,
};
const FEWEST = 3;

/** Firms of a county, or of the whole city, whose names speak of a trade; all of them where too few do. */
function firmsIn(county: CountyCode | null, trade: RegExp): readonly SafetyFirm[] {
  const there = county ? firms.filter((firm) => firm.county === county) : firms;
  const found = there.filter(({ name }) => trade.test(name));
  return found.length < FEWEST ? there : found;
}

/** What a department watches in a county, or in the whole city. */
export const firmsFor = (department: SafetyDutyDepartment, county: CountyCode | null): readonly SafetyFirm[] => firmsIn(county, watched[department]);

export const pickFirm = (draw: Draw, county: CountyCode | null, trade: RegExp): SafetyFirm => draw.pick(firmsIn(county, trade));

const known = new Map(firms.map((firm) => [firm.name, firm]));
export function firmNamed(name: string): SafetyFirm {
  const found = known.get(name);
  if (!found) throw new Error(`no firm of the demonstration is called ${name}`);
  return found;
}
