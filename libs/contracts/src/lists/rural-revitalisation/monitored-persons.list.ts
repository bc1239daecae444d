import { identityColumns, identityList } from '../identity-list.js';
import { defineList } from '../list-contract.js';

export const monitoredPersons = defineList({
  ...identityList,
  id: 'monitored-persons',
  title: '防返贫监测对象名单',
  department: 'rural-revitalisation',
  columns: identityColumns(['returned-to-poverty', 'unstable-out-of-poverty', 'borderline-poverty', 'sudden-hardship']),
});
