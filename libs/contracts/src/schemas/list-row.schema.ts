import { z } from 'zod';
import { columnsOf, findListContract } from '../lists/registry.js';
import type { ListColumn } from '../lists/list-contract.js';
import type { ListId } from '../lists/list-ids.js';
import { EnrolmentStatusFields, PersonToCollectFields } from '../lists/medical-insurance/result-fields.js';
import { ChangeRow } from '../messages/share.v1.js';
import { CountyCode } from '../places/counties.js';
import { identityCategories, type IdentityCategory } from '../places/identity-categories.js';

const oneOf = (values: readonly string[]): z.ZodType<string> => z.enum(values as [string, ...string[]]);

/** Keys of the identity categories that a list may carry; its file says their labels. */
function categories(labels: readonly string[]): z.ZodType<string> {
  return oneOf((Object.keys(identityCategories) as IdentityCategory[]).filter((key) => labels.includes(identityCategories[key].label)));
}

/** A cell as it stands after the checks. */
function textOf(column: ListColumn): z.ZodType<string> {
  const { type, values, several } = column;
  if (type === 'category' && values) return categories(values);
  if (values && !several) return oneOf(values);
  if (type === 'date') return z.iso.date();
  if (type === 'county') return CountyCode;
  if (type === 'sex') return z.enum(['男', '女']);
  if (type === 'year') return z.string().regex(/^\d{4}$/);
  if (type === 'amount-yuan') return z.string().regex(/^-?\d+\.\d{2}$/);
  if (type === 'credit-code') return z.string().regex(/^[0-9A-Z]{18}$/);
  return z.string().min(1);
}

const cell = (column: ListColumn): z.ZodType => {
  const text = textOf(column).describe(column.label);
  return column.required ? text : text.nullable().describe(column.label);
};

/** Fields of an added or changed row: every column of a full file, empty cells as null. */
export function fieldsOf(list: ListId): z.ZodObject {
  const contract = findListContract(list);
  if (contract) return z.object(Object.fromEntries(columnsOf(contract, 'full').map((column) => [column.key, cell(column)])));
  return list === 'persons-to-collect' ? PersonToCollectFields : EnrolmentStatusFields;
}

/** A change row of one list, with its fields. A row that left carries none. */
export function changeRowOf(list: ListId): z.ZodType<ChangeRow> {
  const left = ChangeRow.extend({ op: z.literal('left'), fields: z.object({}) });
  const stands = ChangeRow.extend({ op: z.enum(['added', 'changed']), fields: fieldsOf(list) });
  return z.discriminatedUnion('op', [stands, left]) as z.ZodType as z.ZodType<ChangeRow>;
}
