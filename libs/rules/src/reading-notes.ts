import * as accident from '@lianban/procedure-accident-investigation';
import * as disclosure from '@lianban/procedure-enforcement-disclosure';
import * as loan from '@lianban/procedure-loan-renewal';
import * as enrolment from '@lianban/procedure-subsidised-enrolment';

/** A place where the text allows two readings: the one chosen, what it means, where it stands. */
export interface ReadingNote {
  chosen: string;
  entry: string;
  article: string;
  text: string;
}

const notes: Record<string, Omit<ReadingNote, 'chosen'>> = { ...loan.readingNotes, ...enrolment.readingNotes, ...disclosure.readingNotes, ...accident.readingNotes };
const chosen: Record<string, unknown> = { ...loan.defaultReadings, ...enrolment.defaultReadings, ...disclosure.defaultReadings, ...accident.defaultReadings };

/** Throws RangeError for a key that no procedure explains: a rule must not name one. */
export function getReadingNote(key: string): ReadingNote {
  const note = notes[key];
  if (!note) throw new RangeError(`no procedure explains the reading ${key}`);
  return { ...note, chosen: String(chosen[key]) };
}
