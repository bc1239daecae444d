import { identityColumns, identityList } from '../identity-list.js';
import type { ListContract } from '../list-contract.js';

export const lowIncomePersons: ListContract = {
  ...identityList,
  id: 'low-income-persons',
  title: '特困人员、孤儿、低保对象名单',
  department: 'civil-affairs',
  columns: identityColumns(['destitute', 'orphan', 'minimum-allowance']),
};
