/** Money as an integer number of fen (0.01 yuan). */
export type Fen = number;

/** Checks an amount: a safe integer of fen. Throws RangeError otherwise. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError('money must be a whole number of fen');
  return amount;
}

/** An exact fraction rounded once, half up (away from zero), to an integer. */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('denominator must be positive');
  const sign = numerator < 0n ? -1n : 1n;
  const twice = numerator * sign * 2n + denominator;
  return sign * (twice / (denominator * 2n));
}

/** `1234567` fen as `12,345.67`, for people. */
export function formatYuan(amountFen: Fen): string {
  const sign = amountFen < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(amountFen) / 100).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}.${String(Math.abs(amountFen) % 100).padStart(2, '0')}`;
}

/** Yuan as lists carry them (`380`, `380.5`, `380.00`) in fen; null for anything else. */
export function fenOfYuan(text: string): Fen | null {
  const parts = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text);
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : null;
}
