import { statementDirections } from '@lianban/contracts';
import { fenOfYuan } from '@lianban/kernel';
import { Findings, type Check } from '../check.js';
import { buckets, ReplayedList, type PublishedRow } from '../replayed-list.js';
import type { Places } from '../places/places.js';

interface Counted {
  what: string;
}

/** A matched line is one entry's, of its sum; a day leads from its opening to its closing unless a difference says so. */
const faults: readonly string[] = [
  `select l."on" || ' 流水 ' || l.reference || ' 与所配分录的金额不同' as what from statement_line l join ledger_posting p on p.entry_id = l.entry_id and p.account = 'fund-account'
   where p.debit_fen - p.credit_fen <> case when l.direction = 'in' then l.amount_fen else -l.amount_fen end`,
  `select l."on" || ' 流水 ' || l.reference || ' 所配的分录不在专户上' as what from statement_line l
   where l.entry_id is not null and not exists (select from ledger_posting p where p.entry_id = l.entry_id and p.account = 'fund-account')`,
  `select l."on" || ' 流水 ' || l.reference || ' 没有配上分录，也不在差异中' as what from statement_line l
   where l.entry_id is null and not exists (select from statement_difference d where d."on" = l."on" and d.reference = l.reference)`,
  `select d."on" || ' 的流水合计与期初、期末余额不符，差异中没有' as what from statement_day d
   where d.opening_fen + (select coalesce(sum(case when direction = 'in' then amount_fen else -amount_fen end), 0) from statement_line l where l."on" = d."on") <> d.closing_fen
     and not exists (select from statement_difference f where f."on" = d."on" and f.kind = 'balance-gap')`,
];

const totals = `
select (select count(*)::int from statement_day) as "对账日", count(*)::int as "流水", count(entry_id)::int as "已配分录", (select count(*)::int from statement_difference where state = 'open') as "待说明的差异" from statement_line`;

const lines = `select row_key as "rowKey", reference, "on"::text as "on", direction, amount_fen::text as fen, balance_fen::text as balance from statement_line`;

/** Every line that the account bank published is kept by the fund with its sums, and is matched or waits for a person. */
export const statementsCheck: Check = {
  name: 'statements',
  title: '周转基金对账单',
  async run(places) {
    const findings = new Findings();
    const { tables } = places;
    for (const sql of faults) for (const { what } of await tables.all<Counted>('loan-fund', sql)) findings.add('differs', what);
    const published = await publishedLines(places);
    if (published) {
      const held = new Map((await tables.all<Held>('loan-fund', lines)).map((row) => [row.rowKey, row]));
      for (const [rowKey, row] of published) {
        const line = held.get(rowKey);
        if (line && said(row) !== kept(line)) findings.add('differs', `第 ${row.version} 版第 ${row.line} 行的流水与发布的不同`);
      }
    }
    return { compared: '开户银行发布的流水 ↔ 周转基金的流水 ↔ 账本分录与差异', counts: await tables.one<Record<string, number>>('loan-fund', totals), findings: findings.list() };
  },
};

interface Held {
  rowKey: string;
  reference: string;
  on: string;
  direction: string;
  fen: string;
  balance: string;
}

/** As of the version that the fund has applied; undefined once the chunks of a version are gone. */
async function publishedLines(places: Places): Promise<Map<string, PublishedRow> | undefined> {
  const replayed = await ReplayedList.open(places, 'department-node', 'fund-account-statement');
  if (replayed.purged) return undefined;
  const { version } = await places.tables.one<{ version: number }>('loan-fund', `select coalesce(max(version), 0)::int as version from landed_version where list = 'fund-account-statement' and state = 'applied'`);
  const all = new Map<string, PublishedRow>();
  for (const bucket of buckets) for (const [rowKey, row] of (await replayed.bucketAt(bucket, [version])).get(version) ?? []) all.set(rowKey, row);
  return all;
}

const kept = ({ reference, on, direction, fen, balance }: Held): string => [reference, on, direction, fen, balance].join(' ');

function said({ fields }: PublishedRow): string {
  const direction = statementDirections.in.some((word) => word === fields['direction']) ? 'in' : 'out';
  return [fields['serial'], fields['bookedOn'], direction, fenOfYuan(fields['amountYuan'] ?? ''), fenOfYuan(fields['balanceYuan'] ?? '')].join(' ');
}
