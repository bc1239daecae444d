import { counties, departments } from '@lianban/contracts';
import { publicKinds } from '@lianban/disclosure';
import { countyLabel, departmentLabel, monthLabel } from '../html/words.js';
import { compare, type SiteEntry } from '../records/entry.js';
import { digestOf } from '../site-file.js';
import { byName } from './chinese-order.js';

/** A way to part the publications into lists, each with an address of its own under `browse/<slug>/`. */
export interface Dimension {
  slug: string;
  title: string;
  /** Head of the column of names. */
  noun: string;
  /** Which list an entry belongs to; null: none. */
  listOf(entry: SiteEntry): { key: string; label: string } | null;
  order(a: ListKey, b: ListKey): number;
}

export interface ListKey {
  key: string;
  label: string;
}

const KEY_DIGITS = 12;
const cityKey = 'city';
const inOrderOf = (keys: readonly string[]) => (a: ListKey, b: ListKey): number => keys.indexOf(a.key) - keys.indexOf(b.key);

/** As part of an address: itself, or the beginning of its digest where it holds other characters. */
export const addressKey = (text: string): string => (/^[a-z0-9][a-z0-9-]*$/u.test(text) ? text : digestOf(text).slice(0, KEY_DIGITS));

export const dimensions: readonly Dimension[] = [
  {
    slug: 'months', title: '按公开月份', noun: '月份', order: (a, b) => compare(b.key, a.key),
    listOf: ({ firstPublishedOn }) => ({ key: firstPublishedOn.slice(0, 7), label: monthLabel(firstPublishedOn) }),
  },
  {
    slug: 'counties', title: '按地区', noun: '地区', order: inOrderOf([cityKey, ...Object.keys(counties)]),
    listOf: ({ county }) => ({ key: county ?? cityKey, label: countyLabel(county) }),
  },
  {
    slug: 'departments', title: '按部门', noun: '部门', order: inOrderOf(Object.keys(departments)),
    listOf: ({ department }) => ({ key: department, label: departmentLabel(department) }),
  },
  {
    slug: 'kinds', title: '按种类', noun: '种类',
    order: (a, b) => kindPlace(a) - kindPlace(b) || compare(a.key, b.key),
    listOf: ({ kind, category, categoryLabel }) => ({ key: `${kind}-${addressKey(category)}`, label: categoryLabel }),
  },
  {
    slug: 'firms', title: '按企业', noun: '企业', order: byName,
    listOf: ({ party }) => (party === null ? null : { key: digestOf(party).slice(0, KEY_DIGITS), label: party }),
  },
];

const kindPlace = ({ key }: ListKey): number => publicKinds.findIndex((kind) => key.startsWith(`${kind}-`));

export const listPath = (dimension: Dimension, key: string): string => `browse/${dimension.slug}/${key}/`;

/** The lists that hold an entry, but that of everything of its kind. */
export function listsOf(entry: SiteEntry): { dimension: string; label: string; path: string }[] {
  return dimensions.flatMap((dimension) => {
    const list = dimension.listOf(entry);
    return list ? [{ dimension: dimension.noun, label: list.label, path: listPath(dimension, list.key) }] : [];
  });
}
