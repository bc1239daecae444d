import { columnsOf, identityCategories, type ListContract } from '@lianban/contracts';
import { writeXlsx, type SheetSpec } from '@lianban/tabular';
import { syntheticCreditCode, syntheticIdNumber } from '@lianban/kernel';
import type { Writable } from 'node:stream';

/** An empty workbook to fill in: the headings, lists to choose from, an example in the guidance. */
export function writeTemplate(contract: ListContract, mode: 'full' | 'incremental', output: Writable): Promise<void> {
  const columns = columnsOf(contract, mode);
  const sheet: SheetSpec = {
    name: '名单',
    columns: columns.map(({ label, required, hint, values, several }) => ({
      heading: label, note: [required ? '必填' : '选填', hint].filter(Boolean).join('；'), ...(values && !several && { choices: values }),
    })),
    rows: [],
  };
  const guidance: SheetSpec = {
    name: '填写说明',
    columns: [{ heading: '列', width: 18 }, { heading: '必填', width: 8 }, { heading: '填写要求', width: 60 }, { heading: '例', width: 24 }],
    rows: columns.map(({ label, required, hint, values, type }) => [label, required ? '是' : '否', [hint, values && `可填：${values.join('、')}`].filter(Boolean).join('；'), example(type, values)]),
  };
  return writeXlsx(output, [sheet, guidance]);
}

function example(type: string, values: readonly string[] | undefined): string {
  const examples: Record<string, string> = {
    'id-number': syntheticIdNumber(1), 'person-name': '张三', county: '昌江区', date: '2026-10-12', phone: '13800000000', sex: '男', 'amount-yuan': '400.00', year: '2027', change: '新增',
    serial: '202610120001', 'party-name': '某某瓷业有限公司', 'bank-account': '6222000000000000', 'decision-number': '景应急罚〔2026〕12号', 'credit-code': syntheticCreditCode(1), category: identityCategories['minimum-allowance'].label,
  };
  return values?.[0] ?? examples[type] ?? '';
}
