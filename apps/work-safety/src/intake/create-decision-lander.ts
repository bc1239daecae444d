import type { CaseworkRecord } from '@lianban/casework';
import { enforcementDecisionLists, type ChangeRow, type CountyCode, type ListPlace } from '@lianban/contracts';
import { ShareLander, ShareRefused, type ApplyVersion, type KafkaPort } from '@lianban/messaging';
import { fieldsOf } from './landed-decision.js';
import { takeDecisions, type DecisionChange, type EnteredDecision } from './take-decisions.js';

/** The consumer's side of the lists in which departments report their decisions. */
export function createDecisionLander({ dataSource, keys, clock }: CaseworkRecord, kafka: KafkaPort, onError: (error: unknown) => void): ShareLander {
  const onVersion: ApplyVersion = async ({ list, version, manifest, changes }) => {
    const { department, scope, kind } = manifest;
    const entered: EnteredDecision[] = [];
    const left: { rowKey: string; line: number }[] = [];
    for await (const rows of changes) {
      for (const row of rows) {
        if (row.op === 'left') left.push({ rowKey: row.rowKey, line: row.line });
        else entered.push(agreed(row));
      }
    }
    const change: DecisionChange = { list, department, version, whole: kind === 'snapshot' ? scope.counties : null, entered, left };
    return async (manager) => {
      await takeDecisions(manager, keys.sealer, change, await clock.now(manager));
      return entered.length + left.length;
    };
  };
  return new ShareLander({ dataSource, kafka, keys, consumer: 'work-safety', lists: enforcementDecisionLists, onVersion, onError });
}

function agreed({ rowKey, line, county, fields }: Pick<ChangeRow, 'rowKey' | 'line' | 'fields'> & { county: ListPlace }): EnteredDecision {
  const read = fieldsOf({ fields });
  if (!read || read.county !== county) throw new ShareRefused('FIELDS_NOT_AGREED');
  return { rowKey, line, county: county as CountyCode, fields: read };
}
