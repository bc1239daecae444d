import { article } from '@lianban/kernel';
import { dateColumn } from '../columns.js';
import { defineList } from '../list-contract.js';

/** Which way money went over the fund's account; a bank that writes debit and credit means its own books. */
export const statementDirections = { in: ['收入', '贷'], out: ['支出', '借'] } as const;

/** One business day of the fund's account, as the account bank keeps it: every line of the day in one file. */
export const fundAccountStatement = defineList({
  id: 'fund-account-statement',
  version: '1',
  title: '周转基金专户对账单',
  department: 'account-bank',
  columns: [
    { key: 'serial', label: '银行流水号', type: 'serial', required: true, alternates: ['流水号', '交易流水号', '账户流水号', '交易序号'], hint: '本账户内不重复；请把整列设为文本格式' },
    dateColumn('bookedOn', '记账日期', ['交易日期', '记账日', '入账日期', '日期']),
    { key: 'direction', label: '收支方向', type: 'text', required: true, values: [...statementDirections.in, ...statementDirections.out], alternates: ['借贷标志', '借贷方向', '收支', '方向'], hint: '收入（贷）是存入专户，支出（借）是从专户付出' },
    { key: 'amountYuan', label: '发生额', type: 'amount-yuan', required: true, positive: true, alternates: ['金额', '交易金额', '发生金额', '发生额（元）'] },
    { key: 'balanceYuan', label: '余额', type: 'amount-yuan', required: true, alternates: ['账户余额', '交易后余额', '余额（元）'], hint: '记账以后的专户余额' },
    { key: 'counterparty', label: '对方户名', type: 'party-name', required: false, alternates: ['对方名称', '对方账户名称', '交易对手'] },
    { key: 'counterAccount', label: '对方账号', type: 'bank-account', organisation: true, required: false, alternates: ['对方账户', '对方帐号'] },
    { key: 'remark', label: '摘要', type: 'text', required: false, alternates: ['附言', '用途', '备注', '交易摘要'] },
  ],
  rowKey: ['serial', 'bookedOn'],
  countyColumn: null,
  scope: { period: 'day' },
  periodColumn: 'bookedOn',
  runningBalance: { amount: 'amountYuan', direction: 'direction', adds: statementDirections.in, balance: 'balanceYuan' },
  frequency: { every: 'day', byDay: 1, label: '每个记账日的次日' },
  sharing: { attribute: 'conditional', condition: '仅供周转基金专户对账', purpose: '逐笔核对专户收支' },
  consumers: ['loan-fund'],
  basis: [article('景府发〔2023〕9号', '3'), article('景府发〔2023〕9号', '21')],
  inferred: true,
  modes: ['full'],
});
