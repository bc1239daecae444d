/** Why a reader does not take everything that a writer may say, at a place `/fields/amountYuan`, `/rows/*`. */
export interface Fault {
  path: string;
  sentence: string;
}

/** What differs and harms nobody who reads. */
export interface Note extends Fault {
  kind: 'unread' | 'codes';
}

export interface Reading {
  faults: Fault[];
  notes: Note[];
}

export const clean = (): Reading => ({ faults: [], notes: [] });
export const fault = (path: string, sentence: string): Reading => ({ faults: [{ path: path || '/', sentence }], notes: [] });

export function together(readings: readonly Reading[]): Reading {
  return { faults: readings.flatMap(({ faults }) => faults), notes: readings.flatMap(({ notes }) => notes) };
}
