import { accessTable, stepRights, type ActionTable } from '@lianban/casework';

const ownOffice = 'own-office';
/** Who watches, and works on, the sharing of the whole city; data staff see what their department takes part in, a county chief the own county. */
const readers = {
  'bureau-monitor': 'city', 'exchange-operator': 'city', 'exchange-approver': 'city', auditor: 'city', 'system-admin': 'city', supervisor: 'city', 'county-supervisor': 'own-county',
  'data-officer': ownOffice, 'data-reviewer': ownOffice,
} as const;

/** Who may do what with alerts. Which step a role ends, and what it may ask for, is written in the step and in the request themselves (`by`). */
export const permissions = {
  'alert.read': readers,
  'step.complete': { 'exchange-operator': ownOffice },
  'request.make': { 'data-officer': ownOffice, 'data-reviewer': ownOffice, 'exchange-operator': ownOffice },
  'rung.issue': { supervisor: 'city', 'county-supervisor': 'own-county' },
} as const satisfies ActionTable;

export type AlertPermission = keyof typeof permissions;

export const { may, reachOf, rulesWith } = accessTable(permissions);
export const { mayComplete, mayRequest } = stepRights(may);

/** How each action is called in a refusal: «您当前的岗位不能…». */
const words: Record<AlertPermission, string> = { 'alert.read': '查看共享告警', 'step.complete': '办理这一环节', 'request.make': '这样办理', 'rung.issue': '签发督办' };

/** The door of a route: the roles of the permission table; the place is checked where the row is. */
export const rulesFor = rulesWith(words);
