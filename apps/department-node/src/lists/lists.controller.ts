import { columnsOf, findListContract, listContracts, type ListContract } from '@lianban/contracts';
import { Actor, Roles, ZodPipe, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { permissions } from '../access/permissions.js';
import { NODE, type NodeContext } from '../node-context.js';
import { nodeProblem } from '../problems/node-problems.js';
import { writeTemplate } from './list-template.js';

const TemplateQuery = z.object({ mode: z.enum(['full', 'incremental']).default('full') });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The contracts of the lists that this node takes. */
@Controller('api/v1/department-node/lists')
export class ListsController {
  constructor(@Inject(NODE) private readonly node: NodeContext) {}

  @Get()
  @Roles(permissions.seeLists)
  lists(@Actor() actor: RequestActor): { items: (ListContract & { incrementalColumns: ListContract['columns'] })[] } {
    const seesAll = actor.role === 'auditor' || actor.role === 'bureau-monitor';
    const own = listContracts.filter(({ department }) => this.node.departments.includes(department) && (seesAll || department === actor.department));
    return { items: own.map((contract) => ({ ...contract, columns: columnsOf(contract, 'full'), incrementalColumns: columnsOf(contract, 'incremental') })) };
  }

  @Get(':list/template.xlsx')
  @Roles(permissions.seeLists)
  async template(@Param('list') list: string, @Query(new ZodPipe(TemplateQuery)) { mode }: z.output<typeof TemplateQuery>, @Res() response: Response): Promise<void> {
    const contract = findListContract(list);
    if (!contract) throw nodeProblem('LIST_UNKNOWN');
    response.setHeader('content-type', XLSX);
    response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`模板-${contract.title}.xlsx`)}`);
    await writeTemplate(contract, mode, response);
  }
}
