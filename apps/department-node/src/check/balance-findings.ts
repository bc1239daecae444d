import { getListContract, startsOf } from '@lianban/contracts';
import { fenOfYuan } from '@lianban/kernel';
import { inTransaction, systemActorFor } from '@lianban/persistence';
import type { BatchRecord } from '../batches/batch.record.js';
import type { NodeContext } from '../node-context.js';
import type { CheckTally } from './check-tally.js';
import { FindingWriter } from './finding-writer.js';
import { stageColumn, stageTable } from './stage-tables.js';

interface Line {
  line: number;
  amount: string;
  direction: string;
  balance: string;
}

/** Hints at the rows of a whole file whose balance follows from no other row; a correction brings single rows, which lead nowhere by themselves. */
export async function balanceFindings(node: NodeContext, batch: BatchRecord, tally: CheckTally): Promise<void> {
  const { runningBalance } = getListContract(batch.list);
  if (!runningBalance || batch.correctsBatchId) return;
  const { amount, direction, adds, balance } = runningBalance;
  await inTransaction(node.dataSource, systemActorFor(batch.department), async (manager) => {
    const lines: Line[] = await manager.query(
      `select line, ${stageColumn(amount)} as amount, ${stageColumn(direction)} as direction, ${stageColumn(balance)} as balance from ${stageTable('r', batch.id)} order by line`);
    const starts = startsOf(lines.map((row) => ({ fen: (fenOfYuan(row.amount) ?? 0) * (adds.includes(row.direction) ? 1 : -1), balanceFen: fenOfYuan(row.balance) ?? 0 })));
    if (starts.length < 2) return;
    const writer = new FindingWriter(node, batch);
    for (const place of starts) {
      writer.add(lines[place]!.line, [{ code: 'BALANCE_BREAK', column: balance, parameter: String(starts.length) }], null);
      tally.hintPassed('BALANCE_BREAK', balance, String(starts.length));
    }
    await writer.write(manager);
  });
}
