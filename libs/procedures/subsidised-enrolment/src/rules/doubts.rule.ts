import { identityCategories } from '@lianban/contracts';
import type { Citation } from '@lianban/kernel';
import { art } from '../document.js';
import type { ExceptionCode } from '../subsidised-enrolment.http.js';
import type { MatchFacts } from './matching.facts.js';

/** One reason why a person cannot be settled without somebody looking. */
export interface Doubt {
  code: ExceptionCode;
  label: string;
  citation: Citation;
}

/** Gravest first: the order in which they open a case (arts. 5, 7, 9, 20). */
export function doubtsAbout(facts: MatchFacts): Doubt[] {
  const departments = new Set(facts.categories.map((category) => identityCategories[category].department));
  const tests: [boolean, ExceptionCode, string, string][] = [
    [facts.deceased, 'deceased', '死亡名单中有此人', '5'],
    [facts.register === 'name-differs', 'register-mismatch', '姓名与户籍登记不一致', '5'],
    [facts.register === 'not-in-register', 'not-in-register', '户籍登记中查无此人', '5'],
    [facts.employeeInsured, 'employee-insured', '已参加职工医保', '7'],
    [facts.severalCounties, 'two-counties', '两个县（市、区）同时认定', '9'],
    [departments.size > 1, 'two-categories', '两个部门同时认定', '20'],
  ];
  return tests.filter(([applies]) => applies).map(([, code, label, number]) => ({ code, label, citation: art(number) }));
}
