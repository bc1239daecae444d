import { formatYuan } from '@lianban/kernel';

const AMOUNT = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

/** What a person typed in yuan (`1,500,000.5`, also with full-width signs) as whole fen; null when it is no amount with at most two decimals. */
export function fenOfYuan(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[,\s，]/g, '').replace(/元$/, '');
  const parts = AMOUNT.exec(plain);
  if (!parts) return null;
  const fen = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? fen : null;
}

/** An amount as it stands in a field: grouped, without an idle `.00`. Whatever is no amount stays as it was typed. */
export function groupedYuan(typed: string): string {
  const fen = fenOfYuan(typed);
  return fen === null ? typed : formatYuan(fen).replace(/\.00$/, '');
}

/** Fen for people; unknown is a dash. */
export function yuan(amountFen: number | null | undefined): string {
  return amountFen === null || amountFen === undefined ? '—' : `${formatYuan(amountFen)} 元`;
}
