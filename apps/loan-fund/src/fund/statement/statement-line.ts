import { fenOfYuan, isPlainDate } from '@lianban/kernel';
import { statementDirections, type ChangeRow } from '@lianban/contracts';
import { z } from 'zod';

const Yuan = z.string().transform((text, context) => {
  const fen = fenOfYuan(text);
  if (fen === null) context.addIssue('not an amount in yuan');
  return fen ?? 0;
});
const optional = z.string().nullish().transform((text) => text ?? null);

/** What a line of the account bank's statement carries, as the list's contract says it. */
export const StatementFields = z.object({
  serial: z.string().min(1), bookedOn: z.string().refine(isPlainDate), direction: z.enum([...statementDirections.in, ...statementDirections.out]),
  amountYuan: Yuan, balanceYuan: Yuan, counterparty: optional, counterAccount: optional, remark: optional,
});

/** Context under which the other side of a line is sealed. */
export const sealedParty = 'statement_line.party';

/** A line of the fund's account. Fen. */
export interface StatementLine {
  rowKey: string;
  /** Line of the file. */
  line: number;
  reference: string;
  on: string;
  direction: 'in' | 'out';
  amountFen: number;
  /** After the line. */
  balanceFen: number;
  counterparty: string | null;
  counterAccount: string | null;
  remark: string | null;
}

/** Undefined where the fields are not those agreed. */
export function lineOf({ rowKey, line, fields }: Pick<ChangeRow, 'rowKey' | 'line' | 'fields'>): StatementLine | undefined {
  const read = StatementFields.safeParse(fields);
  if (!read.success || read.data.amountYuan <= 0) return undefined;
  const { serial, bookedOn, direction, amountYuan, balanceYuan, ...more } = read.data;
  const isIn = statementDirections.in.some((word) => word === direction);
  return { rowKey, line, reference: serial, on: bookedOn, direction: isIn ? 'in' : 'out', amountFen: amountYuan, balanceFen: balanceYuan, ...more };
}
