import { article } from '@lianban/kernel';
import { defineList } from '../list-contract.js';

export const fundDirections = ['收入', '支出', '结余'] as const;
const DIGITS = 11;

/**
 * What the insurance fund took in and spent in a month, item by item, for those who watch over it (arts. 5, 66 and 70:
 * finance supervises, audit audits). That the agency hands it over by itself is read into that duty. It names no person.
 */
export const fundInspection = defineList({
  id: 'fund-inspection',
  version: '1',
  title: '城乡居民医保基金收支月报',
  department: 'medical-insurance-agency',
  columns: [
    { key: 'direction', label: '收支类别', type: 'text', required: true, values: fundDirections, alternates: ['收支', '类别', '收支方向'] },
    { key: 'item', label: '项目', type: 'text', required: true, maxLength: 60, alternates: ['收支项目', '科目', '项目名称'], hint: '如：个人缴费收入、财政补助收入、住院待遇支出' },
    { key: 'monthYuan', label: '上月数（元）', type: 'amount-yuan', required: true, digits: DIGITS, alternates: ['上月数', '本月数', '当月金额', '本期数'], hint: '报送月的上一个月' },
    { key: 'yearYuan', label: '本年累计（元）', type: 'amount-yuan', required: true, digits: DIGITS, alternates: ['本年累计', '本年累计数', '累计金额'] },
    { key: 'persons', label: '人次', type: 'serial', required: false, alternates: ['享受人次', '缴费人数', '人数'] },
  ],
  rowKey: ['direction', 'item'],
  countyColumn: null,
  scope: { period: 'month' },
  frequency: { every: 'month', byDay: 10, label: '每月 10 日前，报上一个月' },
  sharing: { attribute: 'conditional', condition: '仅供基金收支监管与审计', purpose: '基金收支和运行情况的监管与审计监督' },
  consumers: [],
  recipients: ['audit', 'finance-bureau'],
  inferred: true,
  basis: [article('景府发〔2023〕10号', '5'), article('景府发〔2023〕10号', '66'), article('景府发〔2023〕10号', '70')],
  modes: ['full'],
});
