import type { ValueTransformer } from 'typeorm';

/** A whole number, as fen: bigint in the table, a safe integer here. */
export const wholeColumn: ValueTransformer = { from: (value: string | null) => (value === null ? null : Number(value)), to: (value: number | null) => value };
