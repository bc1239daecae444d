import type { Calendar } from '@lianban/calendar';
import type { CountyCode, DepartmentCode } from '@lianban/contracts';
import type { DatedSetting, PlainDate } from '@lianban/kernel';

/** Everything a decision depends on besides the record, read once at the start of its transaction. */
export interface CaseworkContext {
  now: Date;
  today: PlainDate;
  calendar: Calendar;
  /** Of the service's procedures, keys `<slug>.…`: their defaults that are no demonstration values, and what was set since. */
  settings: readonly DatedSetting[];
  /** The office that answers for a department in a county; undefined where the directory names none. */
  officeFor(department: DepartmentCode, county: CountyCode | null): { id: string } | undefined;
}
