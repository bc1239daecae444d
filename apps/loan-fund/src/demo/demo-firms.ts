import { demoBanks, demoFirms, organisationOffice, type DemoFirm } from '@lianban/contracts';
import { syntheticCreditCode } from '@lianban/kernel';
import type { ApplicantType } from '@lianban/procedure-loan-renewal';

export interface DemoBorrowerRow extends DemoFirm {
  office: string;
  applicantType: ApplicantType;
  creditCode: string;
  address: string;
  industry: string;
  contactPhone: string;
  registeredCapitalFen: number;
  basicAccountBank: string;
  basicAccountNumber: string;
  legalPhone: string;
}

const streets = ['瓷都大道', '珠山中路', '朝阳路', '新厂西路', '昌江大道', '西山路', '迎宾大道', '景东大道', '浮梁大道', '洎阳路'];
const industries = ['陶瓷制造', '航空制造', '精密机械', '化学原料', '农副食品加工', '批发零售', '建筑材料', '文化旅游', '电子信息', '交通运输'];

const capitalsFen = [50_000_000, 100_000_000, 200_000_000, 500_000_000, 1_000_000_000];

/** All that Annex 3 asks of a firm that does not exist; telephone numbers, accounts and addresses are invented. */
export const demoBorrowerRows: readonly DemoBorrowerRow[] = demoFirms.map((firm, index) => ({
  ...firm, office: organisationOffice('borrower', firm.key), applicantType: typeOf(firm.name), creditCode: syntheticCreditCode(index + 1),
  address: `景德镇市${streets[index % streets.length] ?? ''}${100 + index}号（演示）`, industry: industries[index % industries.length] ?? '', contactPhone: `1380798${String(1000 + index)}`,
  registeredCapitalFen: capitalsFen[index % capitalsFen.length] ?? 0, basicAccountBank: demoBanks[index % demoBanks.length]?.name ?? '', basicAccountNumber: `9900${String(index + 1).padStart(12, '0')}`, legalPhone: `1380798${String(5000 + index)}`,
}));

function typeOf(name: string): ApplicantType {
  if (name.includes('个体户')) return 'individual_business';
  return name.includes('家庭农场') ? 'natural_person_with_business' : 'enterprise';
}
