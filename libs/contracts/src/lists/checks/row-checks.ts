import type { ListPlace } from '../../places/counties.js';
import type { ListColumn, ListContract } from '../list-contract.js';
import { columnsOf } from '../registry.js';
import { checkRules, type CheckCode, type CheckLevel } from './check-set.js';
import { birthCheck, documentTypeCheck, idNumberCheck, sexCheck } from './identity-checks.js';
import { dateNumber, trimCell } from './normalise.js';
import { categoryCheck, countyCheck } from './place-checks.js';
import { creditCodeCheck, decisionNumberCheck, relationsOf, severalCheck } from './record-checks.js';
import { cellFlags, RowState, type CellCheck, type RowFinding } from './row-state.js';
import {
  amountCheck, bankAccountCheck, changeCheck, dateCheck, hasControlCharacter, maxCellText, nameCheck, numberCheck, periodCheck, phoneCheck, textCheck, yearCheck,
} from './text-checks.js';

export interface RowChecksFor {
  contract: ListContract;
  mode: 'full' | 'incremental';
  counties: readonly ListPlace[];
  /** Declared period; needed where the contract has a `periodColumn`. */
  period?: string;
  /** For each column of the mode, the position of its cell in a row of the file; null when the file has none. */
  mapping: Readonly<Record<string, number | null>>;
  /** Business today, YYYY-MM-DD. */
  today: string;
  /** Levels changed by the data bureau. */
  levels?: Partial<Record<CheckCode, CheckLevel>>;
}

/** Checks rows one after the other; `values` and `findings` are those of the last row and are overwritten by the next. */
export interface RowChecks {
  readonly columns: readonly ListColumn[];
  /** Normalised text by column, '' when empty. */
  readonly values: readonly string[];
  readonly findings: readonly RowFinding[];
  /** The number of the last row tells a person. */
  readonly personReadable: boolean;
  /** True when the row is taken. `flags` by cell, see `cellFlags`. */
  check(cells: readonly string[], flags?: Uint8Array | null): boolean;
}

interface CompiledColumn {
  key: string;
  slot: number;
  source: number;
  required: boolean;
  longest: number;
  missing: CheckCode;
  run: CellCheck;
}

/** Compiles the checks of a contract once for a file: at least 500 thousand rows a second. */
export function compileRowChecks(settings: RowChecksFor): RowChecks {
  const columns = columnsOf(settings.contract, settings.mode);
  const levels = Object.fromEntries(Object.entries(checkRules).map(([code, { level }]) => [code, level])) as Record<CheckCode, CheckLevel>;
  const state = new RowState(columns.length, { ...levels, ...settings.levels });
  const steps = inOrder(columns).map((column) => compile(column, columns, settings));
  const relations = relationsOf(columns);
  return {
    columns,
    values: state.values,
    findings: state.findings,
    get personReadable() {
      return state.idReadable;
    },
    check(cells, flags = null) {
      state.reset();
      for (const step of steps) runStep(step, cells, flags, state);
      for (const relation of relations) relation(state);
      return state.errors === 0;
    },
  };
}

/** The type of document before the number, the number before what is compared with it. */
function inOrder(columns: readonly ListColumn[]): ListColumn[] {
  const rank = (column: ListColumn): number => (column.type === 'document-type' ? 0 : column.type === 'id-number' ? 1 : 2);
  return [...columns].sort((a, b) => rank(a) - rank(b));
}

function runStep(step: CompiledColumn, cells: readonly string[], flags: Uint8Array | null, state: RowState): void {
  const raw = step.source < 0 ? '' : (cells[step.source] ?? '');
  const text = trimCell(raw);
  if (text === '') {
    state.values[step.slot] = '';
    if (step.required) state.add(step.missing, step.key);
    return;
  }
  const flag = flags === null ? 0 : (flags[step.source] ?? 0);
  if ((flag & cellFlags.formula) !== 0) state.add('FORMULA_CELL', step.key);
  if ((flag & cellFlags.error) !== 0) {
    state.add('CELL_ERROR', step.key);
    state.values[step.slot] = '';
    return;
  }
  if (text.length > step.longest) {
    state.add('FIELD_LONG', step.key, String(step.longest));
    state.values[step.slot] = text.slice(0, step.longest);
    return;
  }
  if (hasControlCharacter(text)) state.add('FIELD_CHARS', step.key);
  state.values[step.slot] = step.run(text, state, flag);
}

function compile(column: ListColumn, columns: readonly ListColumn[], settings: RowChecksFor): CompiledColumn {
  return {
    key: column.key,
    slot: columns.indexOf(column),
    source: settings.mapping[column.key] ?? -1,
    required: column.required,
    longest: column.maxLength ?? maxCellText,
    missing: column.type === 'id-number' ? 'ID_REQUIRED' : 'FIELD_REQUIRED',
    run: cellCheck(column, columns, settings),
  };
}

function cellCheck(column: ListColumn, columns: readonly ListColumn[], settings: RowChecksFor): CellCheck {
  const { key } = column;
  const today = dateNumber(settings.today);
  const idIndex = columns.findIndex(({ type }) => type === 'id-number');
  switch (column.type) {
    case 'id-number': return idNumberCheck(key, today);
    case 'document-type': return documentTypeCheck(key);
    case 'person-name': return nameCheck(key);
    case 'county': return countyCheck(key, new Set(settings.counties));
    case 'category': return categoryCheck(key, column.values ?? []);
    case 'date': return dayCheck(column, idIndex, settings);
    case 'sex': return sexCheck(key, idIndex);
    case 'phone': return phoneCheck(key);
    case 'bank-account': return column.organisation ? numberCheck(key, column.required) : bankAccountCheck(key);
    case 'serial': return numberCheck(key, column.required);
    case 'party-name': return nameCheck(key);
    case 'amount-yuan': return amountCheck(column);
    case 'year': return yearCheck(key);
    case 'change': return changeCheck(key);
    case 'decision-number': return decisionNumberCheck(key);
    case 'credit-code': return creditCodeCheck(key);
    case 'text': return column.several ? severalCheck(key, column.values ?? []) : textCheck(key, column.values);
  }
}

function dayCheck({ key, label, mayLieAhead }: ListColumn, idIndex: number, { contract, period, today }: RowChecksFor): CellCheck {
  const date = dateCheck(key, label, dateNumber(today), mayLieAhead);
  if (key === 'bornOn') return birthCheck(key, idIndex, date);
  return key === contract.periodColumn && period !== undefined ? periodCheck(key, period, date) : date;
}
