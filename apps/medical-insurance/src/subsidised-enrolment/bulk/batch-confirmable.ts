import type { ExceptionCode } from '@lianban/procedure-subsidised-enrolment';

/**
 * Kinds that an office may confirm many at a time: here the lists agree who and where the person is, and only each
 * department's own claim or a figure is open. Whoever may be dead, someone else, elsewhere, in the other scheme or off
 * the list is in doubt, and is looked at one by one.
 */
export const batchConfirmable: Record<ExceptionCode, boolean> = {
  'two-categories': true, 'after-window-review': true, 'setting-missing': true,
  deceased: false, 'employee-insured': false, 'register-mismatch': false, 'not-in-register': false, 'two-counties': false, 'left-while-enrolled': false,
};
