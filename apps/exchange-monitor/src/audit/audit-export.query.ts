import { auditKept, auditActionName, roles, serviceLabels, type Role } from '@lianban/contracts';
import { appendAudit, clientOf, cursorRows, inTransaction } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { writeXlsx, type SheetSpec } from '@lianban/tabular';
import { Inject, Injectable } from '@nestjs/common';
import type { Writable } from 'node:stream';
import { DataSource, type EntityManager } from 'typeorm';
import { copied, filterSql, type AuditFilter, type CopiedRow } from './audit-entries.js';
import { saidOf } from './audit-page.query.js';

/** A sheet holds 1,048,576 lines; more than these are asked for by narrower filters. */
export const mostExported = 1_000_000;

const columns: SheetSpec['columns'] = [
  { heading: '时间', width: 22 }, { heading: '服务', width: 16 }, { heading: '序号', width: 10 }, { heading: '人员', width: 18 }, { heading: '岗位', width: 22 }, { heading: '角色', width: 14 }, { heading: '部门', width: 16 }, { heading: '县区', width: 10 },
  { heading: '动作', width: 26 }, { heading: '动作代码', width: 22 }, { heading: '对象', width: 40 }, { heading: '用途', width: 30 }, { heading: '明细', width: 50 }, { heading: '来源地址', width: 16 }, { heading: '追踪号', width: 34 },
  { heading: '保存类别', width: 14 }, { heading: '上一条摘要', width: 66 }, { heading: '摘要', width: 66 },
];

/** What the filters leave, the newest first, as a workbook of text cells that is written while it is read. */
@Injectable()
export class AuditExport {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Written down before the first byte leaves. */
  async begin(actor: RequestActor, filter: AuditFilter): Promise<void> {
    await inTransaction(this.dataSource, actor, (manager) => appendAudit(manager, { actor, action: 'audit.export', object: 'audit', detail: saidOf(filter) }));
  }

  write(actor: RequestActor, filter: AuditFilter, output: Writable): Promise<void> {
    return inTransaction(this.dataSource, actor, (manager) => writeXlsx(output, [{ name: '审计', columns, rows: rowsOf(manager, filter) }]));
  }
}

async function* rowsOf(manager: EntityManager, filter: AuditFilter): AsyncGenerator<string[]> {
  const { where, parameters } = filterSql(filter);
  const sql = `${copied} where ${where} order by at desc, service desc, ordinal desc limit ${mostExported}`;
  for await (const batch of cursorRows<CopiedRow>(await clientOf(manager), sql, parameters)) yield* batch.map(cellsOf);
}

function cellsOf({ service, ordinal, row, prevHash, hash }: CopiedRow): string[] {
  return [
    shanghaiTime(row.at), serviceLabels[service], ordinal, row.actor_sub, row.actor_post, roles[row.actor_role as Role] ?? row.actor_role, row.actor_department ?? '', row.actor_county ?? '',
    auditActionName(row.action), row.action, row.object, row.purpose ?? '', JSON.stringify(row.detail), row.source ?? '', row.trace_id ?? '',
    auditKept(row.action) === 'handover' ? '提供个人信息' : '一般记录', prevHash, hash,
  ];
}

const shanghaiTime = (at: string): string => new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
