import { checkRules, checkSentence, columnsOf, getListContract, isCheckCode } from '@lianban/contracts';
import { inTransaction } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { writeXlsx, type CellSpec, type SheetSpec, type TabularRow } from '@lianban/tabular';
import type { Writable } from 'node:stream';
import type { BatchRecord } from '../batches/batch.record.js';
import { rowKeyHeading } from '../layout/detect-layout.js';
import { mappingOf, openLayout, type KeptLayout } from '../layout/layout.record.js';
import { readTable, wayOf } from '../layout/stored-table.js';
import type { NodeContext } from '../node-context.js';
import { PagedFindings, type LineFindings } from './paged-findings.js';

/**
 * The refused and hinted rows in the columns and order of the person's own file, bad cells marked with a note, and what is
 * wrong at the end of each row. A hidden key finds the rows again when the corrected workbook comes back.
 */
export async function writeErrorWorkbook(node: NodeContext, actor: RequestActor, batch: BatchRecord, output: Writable): Promise<void> {
  const kept = openLayout(node.keys, batch.layout!);
  await writeXlsx(output, [rowsSheet(node, actor, batch, kept), summarySheet(batch), guidanceSheet(batch)]);
}

function rowsSheet(node: NodeContext, actor: RequestActor, batch: BatchRecord, kept: KeptLayout): SheetSpec {
  const own = kept.headings.map((heading, index) => ({ heading, index })).filter(({ index }) => index !== kept.rowKeyIndex && !ours.has(kept.headings[index] ?? ''));
  const choices = choicesByIndex(batch, kept);
  return {
    name: '需改正的行',
    columns: [
      ...own.map(({ heading, index }) => ({ heading, ...(choices.has(index) && { choices: choices.get(index)! }) })),
      { heading: COUNT, width: 8 }, { heading: EXPLANATION, width: 60 }, { heading: rowKeyHeading, hidden: true },
    ],
    rows: faultyRows(node, actor, batch, kept, own.map(({ index }) => index)),
  };
}

const repeated = /^(DUP|ROW_REPEATED|ROW_CONFLICT)/;
const COUNT = '错误数';
const EXPLANATION = '错误说明';
const ours = new Set([COUNT, EXPLANATION]);

async function* faultyRows(node: NodeContext, actor: RequestActor, batch: BatchRecord, kept: KeptLayout, own: readonly number[]): AsyncGenerator<(string | CellSpec)[]> {
  const findings = new PagedFindings((after, count) => readFindings(node, actor, batch.id, after, count));
  const mapping = mappingOf(kept);
  const table = { department: batch.department, sha256: batch.fileSha256, format: batch.format };
  for await (const rows of readTable(node, table, wayOf(kept.layout, kept.newline))) {
    for (const row of rows) {
      if (row.line <= kept.layout.headerRow) continue;
      const found = await findings.at(row.line);
      if (found) yield cellsOf(batch, row, found, mapping, own);
    }
  }
}

function cellsOf(batch: BatchRecord, row: TabularRow, { findings }: LineFindings, mapping: Record<string, number | null>, own: readonly number[]): (string | CellSpec)[] {
  const contract = getListContract(batch.list);
  const labels = new Map(contract.columns.map(({ key, label }) => [key, label]));
  const texts = findings.map(({ code, column, parameter }) => ({
    column, code, text: `${column ? `${labels.get(column) ?? column}：` : ''}${isCheckCode(code) ? checkSentence(code, parameter) : code}`,
    remedy: isCheckCode(code) ? checkRules[code].remedy : '', isError: !isCheckCode(code) || checkRules[code].level !== 'hint',
  }));
  const cells = own.map((index): string | CellSpec => {
    const here = texts.filter(({ column, code }) => (column === null ? index === mapping[contract.rowKey[0] as string] && repeated.test(code) : mapping[column] === index));
    const text = row.cells[index] ?? '';
    if (here.length === 0) return text;
    return { text, fill: here.some(({ isError }) => isError) ? 'error' : 'hint', note: here.map((one) => `${one.text}。${one.remedy}`).join('\n') };
  });
  return [...cells, String(texts.filter(({ isError }) => isError).length), texts.map(({ text }) => text).join('；'), `${batch.number}:${row.line}`];
}

function readFindings(node: NodeContext, actor: RequestActor, batchId: string, after: number, count: number): Promise<LineFindings[]> {
  return inTransaction(node.dataSource, actor, (manager) =>
    manager.query<LineFindings[]>(
      `select line, json_agg(json_build_object('code', code, 'column', column_key, 'parameter', parameter) order by level, code) as findings
       from finding where batch_id = $1 and line > $2 group by line order by line limit $3`,
      [batchId, after, count],
    ));
}

function choicesByIndex(batch: BatchRecord, kept: KeptLayout): Map<number, readonly string[]> {
  const mapping = mappingOf(kept);
  return new Map(columnsOf(getListContract(batch.list), batch.mode).flatMap(({ key, values, several }) => {
    const index = mapping[key] ?? null;
    return values && !several && index !== null ? [[index, values] as const] : [];
  }));
}

function summarySheet(batch: BatchRecord): SheetSpec {
  return {
    name: '按规则汇总',
    columns: [{ heading: '规则', width: 22 }, { heading: '级别', width: 8 }, { heading: '说明', width: 50 }, { heading: '行数', width: 10 }, { heading: '怎么改', width: 60 }],
    rows: batch.findings.map(({ code, level, sentence, rows, remedy }) => [code, level === 'hint' ? '提示' : '错误', sentence, String(rows), remedy]),
  };
}

function guidanceSheet(batch: BatchRecord): SheetSpec {
  const columns = columnsOf(getListContract(batch.list), batch.mode);
  return {
    name: '填写说明',
    columns: [{ heading: '列', width: 18 }, { heading: '必填', width: 8 }, { heading: '填写要求', width: 80 }],
    rows: [
      ['怎么改', '', '红底的单元格须改正，黄底的请核对；改好后在原批次页面点“更正”上传本文件，只更新这些行'],
      ['隐藏列', '', '最后一列用来找到原来的行，请勿改动或删除'],
      ...columns.map(({ label, required, hint, values, alternates }) => [label, required ? '是' : '否', [hint, values && `可填：${values.join('、')}`, `表头也可写作：${alternates.slice(0, 4).join('、')}`].filter(Boolean).join('；')]),
    ],
  };
}
