import type { Citation } from '@lianban/kernel';
import type { DepartmentCode } from '../places/departments.js';
import type { ServiceName } from '../roles/service-token.js';
import type { ListId } from './list-ids.js';

export type ColumnType =
  | 'id-number' | 'person-name' | 'county' | 'date' | 'category' | 'text'
  | 'phone' | 'sex' | 'amount-yuan' | 'year' | 'change' | 'bank-account' | 'document-type' | 'serial' | 'party-name' | 'decision-number' | 'credit-code';

/**
 * A column of a list. After the checks a field holds text in one form by type: `id-number` 18 characters upper case,
 * `county` a `CountyCode`, `date` `YYYY-MM-DD`, `category` an `IdentityCategory`, `sex` 男 or 女, `amount-yuan` `380.00`,
 * `year` `YYYY`, `change` `entry` or `exit`, `serial` a number without spaces, as text, `decision-number` `景应急罚〔2026〕12号`,
 * `credit-code` 18 characters upper case; an empty cell is null.
 */
export interface ListColumn {
  /** Key of the field in rows and chunks, camelCase. */
  key: string;
  /** Heading of the template. */
  label: string;
  /** Other headings that mean the same column. */
  alternates: string[];
  type: ColumnType;
  required: boolean;
  /** For `category` and `text`: the labels this list may carry. */
  values?: readonly string[];
  /** For `text` with values: one or more of them, after the checks with 、 between them in the order of `values`. */
  several?: true;
  /** Longest text, in UTF-16 units; absent: `maxCellText`. */
  maxLength?: number;
  hint?: string;
  /** Tells something of a person although its type does not say so: sealed and masked like a name. */
  personal?: true;
  /** For `amount-yuan`: above zero. */
  positive?: true;
  /** For `amount-yuan`: digits it may have before the point; absent: nine. */
  digits?: number;
  /** For `bank-account`: of an organisation, which has no check digit. */
  organisation?: true;
  /** For `date`: may lie after today. */
  mayLieAhead?: true;
  /** For `date`: keys of the columns that it may lie neither before nor after. */
  notBefore?: string;
  notAfter?: string;
  /** For `credit-code`: key of the column in which 是 says that the code stands so on the licence although its check character differs. */
  confirmedBy?: string;
  /** The cell is needed where another column holds one of these values; with `asHint` its lack is only pointed out, with `onlyThen` it is filled in nowhere else. */
  neededWhen?: { column: string; values: readonly string[]; asHint?: true; onlyThen?: true };
  /** The column exists only in files of this mode, and is required there. */
  onlyIn?: 'incremental';
}

/** Columns of a list whose rows follow from one another, as the lines of an account do. */
export interface RunningBalance {
  amount: string;
  direction: string;
  /** Words of the direction that add the amount; the others take it away. */
  adds: readonly string[];
  /** Balance after the row. */
  balance: string;
}

/** How a list is made: its columns, its key, its owner, what it may assert and why it may be shared. */
export interface ListDefinition<Id extends string = string, Giver extends DepartmentCode = DepartmentCode> {
  id: Id;
  version: string;
  title: string;
  department: Giver;
  columns: ListColumn[];
  /** Columns that tell one row from another, e.g. number and category. */
  rowKey: string[];
  /** Column that carries the county of recognition; rows outside the declared counties are errors. Null: the list knows no counties, it is one of the whole city. */
  countyColumn: string | null;
  /** `month`: each period says the whole list anew. `year`, `day`: a period stands beside the others and is compared within itself. */
  scope: { period: 'day' | 'month' | 'year' };
  /** Column of type `date` that must lie in the declared period. */
  periodColumn?: string;
  /** Of a full file the balances must lead from row to row, in any order. */
  runningBalance?: RunningBalance;
  /** Days for which the chunks of a version are kept; absent: `defaultRetentionDays`. */
  retentionDays?: number;
  /** Promised arrival. `whenAny`: a period without rows owes no file. */
  frequency: { every: 'day' | 'month' | 'year'; byDay: number; label: string; whenAny?: true };
  sharing: { attribute: 'unconditional' | 'conditional' | 'withheld'; condition: string; purpose: string };
  /** Services that land it; each answers with a receipt. */
  consumers: ServiceName[];
  /** Departments whose nodes land it; absent: none. */
  recipients?: DepartmentCode[];
  /** The duty to share is read into the text, not said by it: marked as such, and a party may refuse. */
  inferred?: true;
  /** What each version brought, the latest first; absent: there has been only the first. */
  changes?: { version: string; on: string; what: string }[];
  basis: [Citation, ...Citation[]];
  /** Full lists replace the declared counties; incremental ones carry entries and exits (column of type `change`). */
  modes: ('full' | 'incremental')[];
}

/** One of the lists of the registry. */
export type ListContract = ListDefinition<ListId>;

/** A contract, with its id and its giver as types: the ids of all lists follow from the registry. */
export function defineList<const Id extends string, const Giver extends DepartmentCode>(list: ListDefinition<Id, Giver>): ListDefinition<Id, Giver> {
  return list;
}
