import { identityColumns, identityList } from '../identity-list.js';
import type { ListContract } from '../list-contract.js';

export const veterans: ListContract = {
  ...identityList,
  id: 'veterans',
  title: '退役军人资助参保对象名单',
  department: 'veterans-affairs',
  columns: identityColumns(['veteran-six-kinds', 'veteran-two-kinds', 'veteran-fourteen-kinds']),
};
