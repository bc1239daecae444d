import { named, type StatutoryYear } from '../notice.js';

/**
 * Statutory days of 2027 from 全国年节及纪念日放假办法 (revision of 2024-11-10, art. 2) and the lunar calendar.
 * The State Council has not published its arrangement: no make-up day and no compensation day is known.
 */
export const statutory2027: StatutoryYear = {
  year: 2027,
  basis: '全国年节及纪念日放假办法（2024-11-10 修订）第二条',
  days: [
    ...named('元旦', '2027-01-01'),
    ...named('除夕', '2027-02-05'),
    ...named('春节', '2027-02-06', '2027-02-07', '2027-02-08'),
    ...named('清明节', '2027-04-05'),
    ...named('劳动节', '2027-05-01', '2027-05-02'),
    ...named('端午节', '2027-06-09'),
    ...named('中秋节', '2027-09-15'),
    ...named('国庆节', '2027-10-01', '2027-10-02', '2027-10-03'),
  ],
};
