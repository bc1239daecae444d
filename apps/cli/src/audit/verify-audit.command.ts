import { getStackFile } from '@lianban/stack';
import { withPlaces } from '../reconcile/places/open-places.js';
import { auditSentences, verifyAudits, type ServiceAudit } from './verify-audits.js';

/** Exit code 0 when every chain holds at its origin and in the copy. */
export async function runVerifyAudit({ state, json }: { state: string; json?: true }): Promise<void> {
  const audits = await withPlaces(getStackFile(state), (places) => verifyAudits(places));
  console.log(json ? JSON.stringify({ at: new Date().toISOString(), services: audits }) : audits.map(textOf).join('\n'));
  if (audits.some(({ holds }) => !holds)) process.exitCode = 1;
}

const SHOWN = 10;

function textOf({ service, name, rows, purged, copied, onTheWay, holds, findings }: ServiceAudit): string {
  const head = `${holds ? '✓' : '✗'} ${name}（${service}）：原件 ${rows} 条，副本 ${copied} 条${purged ? `，按期清理 ${purged} 条` : ''}${onTheWay ? `，${onTheWay} 条正在传送` : ''}`;
  const shown = findings.toSorted((one, other) => one.ordinal - other.ordinal).slice(0, SHOWN);
  return [
    head, ...shown.map(({ ordinal, auditSeq, kind }) => `    第 ${ordinal} 条${auditSeq ? `（audit.seq = ${auditSeq}）` : ''}：${auditSentences[kind]}`),
    ...(findings.length > SHOWN ? [`    ……另有 ${findings.length - SHOWN} 处`] : []),
  ].join('\n');
}
