import { z } from 'zod';
import type { DepartmentCode } from './departments.js';

/** GB/T 2260 codes, and the two management zones of art. 5 that have no national code. */
export const counties = {
  '360202': '昌江区',
  '360203': '珠山区',
  '360222': '浮梁县',
  '360281': '乐平市',
  'high-tech-zone': '高新区',
  'changnan-new-district': '昌南新区',
} as const;

export type CountyCode = keyof typeof counties;
export const CountyCode = z.enum(Object.keys(counties) as [CountyCode, ...CountyCode[]]);

/** Where the rows of a list that knows no counties stand: in the city as one place. */
export const wholeCity = 'city';
export const listPlaces = { ...counties, [wholeCity]: '全市' } as const;
/** A county, or the whole city. */
export type ListPlace = keyof typeof listPlaces;
export const ListPlace = z.enum(Object.keys(listPlaces) as [ListPlace, ...ListPlace[]]);

/** An office answers for a department in a county, or for the whole city (`county: null`). Its id is `department` or `department@county`. */
export interface Office {
  id: string;
  department: DepartmentCode;
  county: CountyCode | null;
  name: string;
  phone: string;
}

export function officeId(department: string, county: CountyCode | null): string {
  return county ? `${department}@${county}` : department;
}
