import { identityColumns, identityList } from '../identity-list.js';
import { defineList } from '../list-contract.js';

export const disabledPersons = defineList({
  ...identityList,
  id: 'disabled-persons',
  title: '丧失劳动能力残疾人名单',
  department: 'disabled-federation',
  columns: identityColumns(['disabled-unable-to-work']),
});
