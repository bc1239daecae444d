import { loadKeys } from '@lianban/crypto';
import { z } from 'zod';
import { Findings, type Check, type FindingKind } from '../check.js';

interface Decision {
  number: string;
  factsSealed: string;
  performances: number;
}

const Facts = z.object({ decidedOn: z.string().nullable(), decisionNumber: z.string().nullable(), kinds: z.array(z.string()) });
/** How the facts of a case are bound to their column. */
const SEAL = 'safety_case.facts';
const decisions = `
select c.number, c.facts_sealed as "factsSealed", (select count(*)::int from safety_case p where p.parent_case_id = c.case_id and p.procedure = 'decision-performance') as performances
from safety_case c where c.procedure = 'enforcement-disclosure'`;

const faults: readonly { kind: FindingKind; sql: string }[] = [
  { kind: 'lost', sql: `select p.number || ' 不知由哪一决定而起' as what from safety_case p where p.procedure = 'decision-performance' and not exists (select from safety_case c where c.case_id = p.parent_case_id and c.procedure = 'enforcement-disclosure')` },
  {
    kind: 'differs',
    sql: `select p.number || ' 的决定文号或承办单位与 ' || c.number || ' 的不同' as what from safety_case p join safety_case c on c.case_id = p.parent_case_id
      where p.procedure = 'decision-performance' and (p.reference, p.office) is distinct from (c.reference, c.office)`,
  },
  { kind: 'differs', sql: `select p.number || ' 未结，而 ' || c.number || ' 的决定已撤销' as what from safety_case p join safety_case c on c.case_id = p.parent_case_id where p.procedure = 'decision-performance' and p.state = 'open' and c.state = 'revoked'` },
];

/** Every decision that demands something of somebody is followed, once, until it is performed, enforced or gone (item 11). */
export const performancesCheck: Check = {
  name: 'performances',
  title: '执法决定的履行',
  async run({ tables, stack }) {
    const findings = new Findings();
    // What is at rest opens with the keys of its own service.
    const { sealer } = await loadKeys(stack.keyDir, 'work-safety');
    const counts = { 决定: 0, 要求履行的: 0 };
    for await (const { number, factsSealed, performances } of tables.each<Decision>('work-safety', decisions)) {
      const demanding = demands(Facts.parse(JSON.parse(sealer.open(factsSealed, SEAL))));
      counts.决定 += 1;
      if (demanding) counts.要求履行的 += 1;
      if (demanding && performances === 0) findings.add('lost', `${number} 的决定要求履行，没有履行事项`);
      if (performances > (demanding ? 1 : 0)) findings.add('doubled', `${number} 的决定有 ${performances} 个履行事项，应有 ${demanding ? 1 : 0} 个`, performances - (demanding ? 1 : 0));
    }
    for (const { kind, sql } of faults) for (const { what } of await tables.all<{ what: string }>('work-safety', sql)) findings.add(kind, what);
    return { compared: '已作出的决定 ↔ 履行事项', counts, findings: findings.list() };
  },
};

/** Nothing is left to be done after a warning; a licence is taken by the decision itself. */
const done: readonly string[] = ['warning', 'revoke-licence'];

function demands({ decidedOn, decisionNumber, kinds }: z.infer<typeof Facts>): boolean {
  return decidedOn !== null && decisionNumber !== null && kinds.some((kind) => !done.includes(kind));
}
