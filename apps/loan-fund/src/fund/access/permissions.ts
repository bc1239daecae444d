import { accessTable, type ActionTable } from '@lianban/casework';

const office = { 'fund-manager': 'city', 'fund-head': 'city', 'fund-accountant': 'city' } as const;
/** Finance, the finance office, the central bank's branch, the bank supervisor and those who watch see the fund and change nothing (arts. 3, 22). */
const watchers = { 'finance-officer': 'city', 'fund-observer': 'city', supervisor: 'city', auditor: 'city', 'bureau-monitor': 'city' } as const;

/** Who may do what with the fund, its rates and its registers. */
export const fundPermissions = {
  'fund.read': { ...office, ...watchers, 'leading-group-member': 'city' },
  'ledger.read': { ...office, ...watchers },
  'movement.read': { ...office, ...watchers },
  'movement.propose': { 'fund-accountant': 'city' },
  'movement.decide': { 'fund-head': 'city' },
  'lpr.read': { ...office, ...watchers },
  'lpr.propose': { 'fund-accountant': 'city' },
  'lpr.decide': { 'fund-head': 'city' },
  'blacklist.read': { ...office, ...watchers, borrower: 'own-office' },
  'blacklist.appeal': { borrower: 'own-office' },
  'blacklist.decide': { 'fund-head': 'city' },
  'bank.read': { ...office, ...watchers },
  'bank.lift': { 'finance-officer': 'city' },
  'statement.read': { ...office, ...watchers },
  'difference.explain': { 'fund-head': 'city', 'fund-accountant': 'city' },
} as const satisfies ActionTable;

export type FundPermission = keyof typeof fundPermissions;

const table = accessTable(fundPermissions);
export const mayInFund = table.may;

const words: Record<FundPermission, string> = {
  'fund.read': '查看周转基金', 'ledger.read': '查看账本', 'movement.read': '查看资金收支', 'movement.propose': '录入资金收支', 'movement.decide': '确认资金收支', 'lpr.read': '查看 LPR', 'lpr.propose': '录入 LPR', 'lpr.decide': '确认 LPR', 'blacklist.read': '查看黑名单', 'blacklist.appeal': '提出申诉',
  'blacklist.decide': '处理黑名单申诉', 'bank.read': '查看承贷银行', 'bank.lift': '解除对银行的处理措施', 'statement.read': '查看银行对账', 'difference.explain': '说明对账差异',
};

/** The door of a route. */
export const fundRules = table.rulesWith(words);
