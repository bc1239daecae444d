import { identityColumns, identityList } from '../identity-list.js';
import { defineList } from '../list-contract.js';

export const lowIncomePersons = defineList({
  ...identityList,
  id: 'low-income-persons',
  title: '特困人员、孤儿、低保对象名单',
  department: 'civil-affairs',
  columns: identityColumns(['destitute', 'orphan', 'minimum-allowance']),
});
