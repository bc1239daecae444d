import { identityColumns, identityList } from '../identity-list.js';
import type { ListContract } from '../list-contract.js';

export const disabledPersons: ListContract = {
  ...identityList,
  id: 'disabled-persons',
  title: '丧失劳动能力残疾人名单',
  department: 'disabled-federation',
  columns: identityColumns(['disabled-unable-to-work']),
};
