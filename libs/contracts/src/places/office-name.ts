import { counties, type CountyCode } from './counties.js';
import { departments, type DepartmentCode } from './departments.js';

/** `昌江区民政局` of a county or zone, `市民政局` of the city (`county: null`). */
export function officeName(department: DepartmentCode, county: CountyCode | null): string {
  return county ? departments[department].replace(/^市/, counties[county]) : departments[department];
}
