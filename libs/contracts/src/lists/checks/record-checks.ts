import { isCreditCode } from '@lianban/kernel';
import { normaliseDecisionNumber } from '../../work-safety/decision-number.js';
import type { ListColumn } from '../list-contract.js';
import { normaliseNumber } from './normalise.js';
import { cellFlags, type CellCheck, type RowState } from './row-state.js';

const EXACT_DIGITS = 15;
/** GB 32100-2015: digits and capitals without I, O, S, V, Z; the division of the registry in places 3 to 8. */
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** A check of one row that looks at several of its cells, after each has been looked at by itself. */
export type RelationCheck = (state: RowState) => void;

export function decisionNumberCheck(column: string): CellCheck {
  return (text, state) => {
    const number = normaliseDecisionNumber(text);
    if (number === null) state.add('DECISION_NUMBER_FORMAT', column);
    return number ?? text;
  };
}

/** Form of a code; its check character is looked at with the column that may confirm it. */
export function creditCodeCheck(column: string): CellCheck {
  return (text, state, flags) => {
    const code = normaliseNumber(text);
    if ((flags & cellFlags.numeric) !== 0 && code.length > EXACT_DIGITS) state.add('ID_PRECISION_LOST', column);
    else if (!CREDIT_CODE.test(code)) state.add('CREDIT_CODE_FORM', column);
    return code;
  };
}

/** Several of the labels of a column, with whatever people put between them. */
export function severalCheck(column: string, values: readonly string[]): CellCheck {
  return (text, state) => {
    const given = new Set(text.split(/[、，,;；/+\s]+/).filter(Boolean));
    const known = values.filter((value) => given.delete(value));
    if (given.size > 0) state.add('VALUE_UNKNOWN', column, values.join('、'));
    return given.size > 0 ? text : known.join('、');
  };
}

/** What the contract says of columns that depend on one another. */
export function relationsOf(columns: readonly ListColumn[]): RelationCheck[] {
  const slotOf = (key: string): number => columns.findIndex((column) => column.key === key);
  return columns.flatMap((column, slot) => [
    ...(column.notBefore ? [ordered(column, slot, columns[slotOf(column.notBefore)]!, slotOf(column.notBefore), '早于')] : []),
    ...(column.notAfter ? [ordered(column, slot, columns[slotOf(column.notAfter)]!, slotOf(column.notAfter), '晚于')] : []),
    ...(column.neededWhen ? [needed(column, slot, columns[slotOf(column.neededWhen.column)]!, slotOf(column.neededWhen.column))] : []),
    ...(column.type === 'credit-code' ? [confirmed(column.key, slot, column.confirmedBy ? slotOf(column.confirmedBy) : -1)] : []),
  ]);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function ordered({ key, label }: ListColumn, slot: number, other: ListColumn, otherSlot: number, wrong: '早于' | '晚于'): RelationCheck {
  return (state) => {
    const day = state.values[slot]!;
    const limit = state.values[otherSlot]!;
    if (!DAY.test(day) || !DAY.test(limit)) return;
    if (wrong === '早于' ? day < limit : day > limit) state.add('DATE_RANGE', key, `${label}${wrong}${other.label}`);
  };
}

function needed({ key, neededWhen }: ListColumn, slot: number, other: ListColumn, otherSlot: number): RelationCheck {
  const { values, asHint, onlyThen } = neededWhen!;
  return (state) => {
    const empty = state.values[slot] === '';
    if (!empty && !onlyThen) return;
    const holds = state.values[otherSlot]!.split('、').find((value) => values.includes(value));
    if (!empty && holds === undefined && state.values[otherSlot] !== '') state.add('FIELD_NEEDLESS', key, `${other.label}中${values.join('、')}`);
    if (empty && holds !== undefined) state.add(asHint ? 'FIELD_WANTED' : 'FIELD_NEEDED', key, `${other.label}有“${holds}”`);
  };
}

function confirmed(key: string, slot: number, confirmedSlot: number): RelationCheck {
  return (state) => {
    const code = state.values[slot]!;
    if (CREDIT_CODE.test(code) && !isCreditCode(code) && state.values[confirmedSlot] !== '是') state.add('CREDIT_CODE_CHECK', key);
  };
}
