import { identityColumns, identityList } from '../identity-list.js';
import { defineList } from '../list-contract.js';

export const veterans = defineList({
  ...identityList,
  id: 'veterans',
  title: '退役军人资助参保对象名单',
  department: 'veterans-affairs',
  columns: identityColumns(['veteran-six-kinds', 'veteran-two-kinds', 'veteran-fourteen-kinds']),
});
