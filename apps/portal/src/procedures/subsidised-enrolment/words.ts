import { counties, identityCategories, type CountyCode, type IdentityCategory } from '@lianban/contracts';

export const countyName = (county: CountyCode | null): string => (county ? counties[county] : '—');
export const categoryName = (category: IdentityCategory | null): string => (category ? identityCategories[category].label : '—');
export const countyOptions = Object.entries(counties).map(([value, label]) => ({ value, label }));
export const categoryOptions = Object.entries(identityCategories).map(([value, { label }]) => ({ value, label }));

/** Insurance years that are of interest: this one, and the next, for which the window is open from September. */
export function insuranceYears(businessToday: string): number[] {
  const year = Number(businessToday.slice(0, 4));
  return [year, year + 1];
}
