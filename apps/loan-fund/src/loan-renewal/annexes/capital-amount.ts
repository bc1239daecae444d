import nzh from 'nzh/cn';

const FEN_OF_YUAN = 100;

/**
 * A sum in Chinese capital numerals as receipts and contracts carry it: `100005` → 壹仟元零伍分. 整 ends whole yuan; a sum
 * with 角 or 分 has none. Fen, not negative. Throws RangeError otherwise.
 */
export function capitalAmount(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError('a sum in capitals is whole fen, not negative');
  const rest = fen % FEN_OF_YUAN;
  const yuan = String((fen - rest) / FEN_OF_YUAN);
  return nzh.toMoney(rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`, { outSymbol: false });
}
