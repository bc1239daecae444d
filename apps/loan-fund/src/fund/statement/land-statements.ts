import type { CaseworkRecord } from '@lianban/casework';
import { ShareLander, ShareRefused, type ApplyVersion, type KafkaPort } from '@lianban/messaging';
import { takeStatement, type StatementChange } from './take-statement.js';
import { lineOf, type StatementLine } from './statement-line.js';

/** The consumer's side of the account bank's list. */
export function createStatementLander({ dataSource, keys, clock }: CaseworkRecord, kafka: KafkaPort, onError: (error: unknown) => void): ShareLander {
  const onVersion: ApplyVersion = async ({ version, manifest, changes }) => {
    const change: StatementChange & { entered: StatementLine[]; left: string[] } = { on: manifest.scope.period, version, whole: manifest.kind === 'snapshot', entered: [], left: [] };
    for await (const rows of changes) {
      for (const row of rows) {
        if (row.op === 'left') change.left.push(row.rowKey);
        else change.entered.push(agreed(lineOf(row), change.on));
      }
    }
    return async (manager) => {
      await takeStatement(manager, keys.sealer, change, await clock.now(manager));
      return change.entered.length + change.left.length;
    };
  };
  return new ShareLander({ dataSource, kafka, keys, consumer: 'loan-fund', lists: ['fund-account-statement'], onVersion, onError });
}

function agreed(line: StatementLine | undefined, on: string): StatementLine {
  if (line?.on !== on) throw new ShareRefused('FIELDS_NOT_AGREED');
  return line;
}
