import { listContracts, type DepartmentCode } from '@lianban/contracts';

/** Departments that 景府发〔2023〕10号 art. 5 names among those who cooperate. */
const named: readonly DepartmentCode[] = [
  'development-reform', 'finance-bureau', 'human-resources', 'tax', 'health', 'audit', 'public-security', 'justice', 'civil-affairs', 'veterans-affairs', 'education', 'market-regulation', 'rural-revitalisation', 'disabled-federation',
];

/** Why no list is shared with a department: art. 5 has it only give, names it without data, or no document names it. */
export function whyNothing(department: DepartmentCode): 'gives' | 'named' | 'other' {
  if (listContracts.some((contract) => contract.department === department)) return 'gives';
  return named.includes(department) ? 'named' : 'other';
}
