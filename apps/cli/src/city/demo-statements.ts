import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { getListContract } from '@lianban/contracts';
import { formatYuan } from '@lianban/kernel';
import { z } from 'zod';
import type { Sessions } from '../api/sessions.js';
import { persistently, type Weather } from '../api/persistently.js';

/** The account bank keeps these days before the demonstration begins; nothing earlier moved in the last weeks. */
const DAYS = 3;
const FROM = '2026-09-28';
const BEFORE = '2026-10-12';
const POLL_MS = 500;

export const statementsFolder = '对账单';

const Entries = z.object({
  items: z.array(z.object({ on: z.string(), label: z.string(), reference: z.string().nullable(), postings: z.array(z.object({ account: z.string(), debitFen: z.int(), creditFen: z.int() })) })),
});
const Fund = z.object({ cashFen: z.int() });

export interface BankLine {
  serial: string;
  on: string;
  fen: number;
  remark: string;
}

/** What the bank booked otherwise than the fund, so that the worklist has something to show. */
export function withDifferences(lines: readonly BankLine[]): BankLine[] {
  const days = [...new Set(lines.map(({ on }) => on))].sort();
  const [before, last] = days.slice(-2);
  const short = lines.find(({ on, fen }) => on === before && fen > 0);
  const charge = last === undefined ? [] : [{ serial: `SF${last.replaceAll('-', '')}0001`, on: last, fen: -5_000, remark: '账户管理费' }];
  return [...lines.map((line) => (line === short ? { ...line, fen: line.fen - 100, remark: `${line.remark}（扣汇款手续费）` } : line)), ...charge];
}

/** Rows of the list, by day, with the balance after each line; `openingFen` before the first. */
export function statementRows(lines: readonly BankLine[], openingFen: number): Map<string, Record<string, string>[]> {
  const days = new Map<string, Record<string, string>[]>();
  let balanceFen = openingFen;
  for (const { serial, on, fen, remark } of lines.toSorted((a, b) => a.on.localeCompare(b.on))) {
    balanceFen += fen;
    const row = { serial, bookedOn: on, direction: fen > 0 ? '收入' : '支出', amountYuan: yuan(Math.abs(fen)), balanceYuan: yuan(balanceFen), counterparty: '往来单位（演示）', counterAccount: '', remark };
    days.set(on, [...(days.get(on) ?? []), row]);
  }
  return days;
}

const yuan = (fen: number): string => formatYuan(fen).replaceAll(',', '');

/** Asks the fund what it booked last, as soon as it has been seeded, and writes the account bank's files of these days; answers file and period of each. */
export async function writeDemoStatements(sessions: Sessions, folder: string, weather: Weather, untilAt: number): Promise<{ period: string; file: string }[]> {
  const booked = await persistently(weather, untilAt, () => bookedBy(sessions, untilAt));
  const rows = statementRows(withDifferences(booked.lines), booked.openingFen);
  const place = join(folder, statementsFolder);
  mkdirSync(place, { recursive: true });
  return [...rows].map(([period, own]) => {
    const file = join(place, `周转基金专户对账单-${period}.csv`);
    const { columns } = getListContract('fund-account-statement');
    writeFileSync(file, stringify(own, { header: true, columns: columns.map(({ key, label }) => ({ key, header: label })), record_delimiter: 'windows' }));
    return { period, file };
  });
}

async function bookedBy(sessions: Sessions, untilAt: number): Promise<{ lines: BankLine[]; openingFen: number }> {
  for (;;) {
    const { items, cashFen } = await sessions.as('fund-accountant', async (accountant) => ({
      ...(await accountant.get(`/loan-fund/fund/ledger?account=fund-account&from=${FROM}&limit=200`, Entries)), ...(await accountant.get('/loan-fund/fund', Fund)),
    }));
    const moved = items.map((entry) => ({ ...entry, fen: entry.postings.filter(({ account }) => account === 'fund-account').reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0) }));
    if (moved.length > 0 || Date.now() > untilAt) return lastDays(moved, cashFen);
    await sleep(POLL_MS);
  }
}

function lastDays(moved: readonly { on: string; fen: number; label: string; reference: string | null }[], cashFen: number): { lines: BankLine[]; openingFen: number } {
  const days = [...new Set(moved.map(({ on }) => on))].filter((on) => on < BEFORE).sort().slice(-DAYS);
  const [first] = days;
  const since = first === undefined ? [] : moved.filter(({ on }) => on >= first);
  const lines = since.filter(({ on }) => on < BEFORE).map(({ on, fen, label, reference }, index) => ({ on, fen, remark: label, serial: reference ?? `LS${on.replaceAll('-', '')}${String(index).padStart(4, '0')}` }));
  return { lines, openingFen: cashFen - since.reduce((sum, { fen }) => sum + fen, 0) };
}
