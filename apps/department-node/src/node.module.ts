import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BatchesController } from './batches/batches.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { ListsController } from './lists/lists.controller.js';
import { NODE, type NodeContext } from './node-context.js';
import { EvidenceController } from './papers/evidence.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { ReceivedController } from './received/received.controller.js';
import { ReceivedEvidenceController } from './received/received-evidence.controller.js';
import { RowsController } from './rows/rows.controller.js';

@Module({})
export class DepartmentNodeModule {
  static of(node: NodeContext): DynamicModule {
    return {
      module: DepartmentNodeModule,
      controllers: [ListsController, BatchesController, RowsController, PapersController, InboxController, ReceivedController, EvidenceController, ReceivedEvidenceController],
      providers: [{ provide: NODE, useValue: node }, { provide: DataSource, useValue: node.dataSource }],
      exports: [DataSource],
    };
  }
}
