import { describe, expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { auditActionName } from './audit-action-name.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const sources = globSync('{apps,libs}/**/src/**/*.ts', { cwd: root, exclude: (path) => /node_modules|dist/.test(path) }).filter((path) => !/\.(spec|itest|e2e|cases|bench)\.ts$|\/testing\//.test(path));

/** Whose action is not written where it is appended: what it can be. Steps and requests of procedures are named by tests beside them. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'apps/department-node/src/rows/rows.controller.ts': ['batch.error-workbook', 'batch.original'],
  'apps/department-node/src/batches/decide-batch.command.ts': ['batch.check', 'batch.submit', 'batch.approve', 'batch.return', 'batch.cancel', 'batch.withdraw'],
  'apps/loan-fund/src/fund/commands/register-event.ts': ['blacklist.appeal', 'blacklist.keep', 'blacklist.remove', 'bank.lift'],
  'apps/medical-insurance/src/subsidised-enrolment/cases/close-by-source.ts': ['case.withdrawn', 'case.corrected'],
  'apps/medical-insurance/src/subsidised-enrolment/commands/carry-out.ts': ['case.confirm', 'case.reject', 'case.approve', 'case.return', 'case.decide', 'case.withdraw-source', 'case.correct-source'],
  'apps/work-safety/src/enforcement-disclosure/plans/commands/plan-commands.ts': ['plan.edit', 'plan.submit', 'plan.approve', 'plan.return', 'plan.adjust'],
  'libs/casework/src/commands/issue-rung.ts': ['rung.urging', 'rung.supervision-order', 'rung.listed-supervision', 'rung.circular'],
  'libs/casework/src/declared/begin-case.ts': ['loan-renewal.opened', 'enforcement-disclosure.opened', 'decision-performance.opened', 'accident-investigation.opened', 'share-alert.opened', 'loan.filed'],
  'libs/casework/src/declared/carry-out.ts': [],
  'apps/exchange-monitor/src/letters/orders/order-letters.command.ts': ['letter.replay', 'letter.discard'],
  'apps/exchange-monitor/src/letters/orders/decide-order.command.ts': ['letter.replay.approve', 'letter.replay.reject', 'letter.discard.approve', 'letter.discard.reject'],
  'apps/exchange-monitor/src/catalogue/decide-sharing.command.ts': ['share.declined', 'share.accepted'],
  'libs/persistence/src/audit/purge-audit.ts': ['audit.purge'],
  'apps/exchange-monitor/src/audit/purge-copies.ts': ['audit.purge'],
};

/** The arguments of each call of appendAudit. */
function callsIn(text: string): string[] {
  return [...text.matchAll(/appendAudit\(/g)].map(({ index }) => {
    const from = index + 'appendAudit('.length;
    let depth = 1;
    let at = from;
    while (depth > 0 && at < text.length) depth += { '(': 1, ')': -1 }[text[at++]!] ?? 0;
    return text.slice(from, at - 1);
  });
}

describe('every action that the code base writes into an audit', () => {
  const written = sources.flatMap((path) => callsIn(readFileSync(root + path, 'utf8')).filter((call) => !/^manager: EntityManager/.test(call)).map((call) => ({ path, action: /\baction(?:: (?<value>[^,]+))?(?=,)/.exec(call)?.groups?.['value'] })));

  test('is found', () => expect(written.length).toBeGreaterThan(60));

  test('has a name in words', () => {
    const literal = written.flatMap(({ action }) => [...(action ?? '').matchAll(/'([a-z-]+(?:\.[a-z-]+)+)'/g)].map(([, one]) => one!));
    const unnamed = [...new Set([...literal, ...Object.values(elsewhere).flat()])].filter((action) => auditActionName(action) === action);
    expect(unnamed).toEqual([]);
  });

  test('is written where it is appended, or told of above', () => {
    const hidden = written.filter(({ path, action }) => !/^[^`]*'[a-z-]+\.[a-z.-]+'[^`]*$/.test(action ?? '') && !elsewhere[path]).map(({ path }) => path);
    expect(hidden).toEqual([]);
  });
});
