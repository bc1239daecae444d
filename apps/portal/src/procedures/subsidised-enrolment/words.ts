import { counties, identityCategories, listIds, listTitle, type CountyCode, type IdentityCategory } from '@lianban/contracts';
import { exceptionLabels } from '@lianban/procedure-subsidised-enrolment';

export const countyName = (county: CountyCode | null): string => (county ? counties[county] : '—');
export const categoryName = (category: IdentityCategory | null): string => (category ? identityCategories[category].label : '—');
/** A value that a rule names by its code, in words; whatever is no code stands for itself. */
export const codeInWords = (text: string): string => words[text] ?? text;
const words: Record<string, string> = { ...exceptionLabels, ...Object.fromEntries(Object.entries(identityCategories).map(([code, { label }]) => [code, label])) };

/** The history of a case names list versions by the id of the list. */
export const listsInWords = (text: string): string => text.replace(listVersion, (_, list: string) => `${listTitle(list)} 第`);
const listVersion = new RegExp(`(${listIds.join('|')}) 第`, 'gu');

export const countyOptions = Object.entries(counties).map(([value, label]) => ({ value, label }));
export const categoryOptions = Object.entries(identityCategories).map(([value, { label }]) => ({ value, label }));

/** Insurance years that are of interest: this one, and the next, for which the window is open from September. */
export function insuranceYears(businessToday: string): number[] {
  const year = Number(businessToday.slice(0, 4));
  return [year, year + 1];
}
