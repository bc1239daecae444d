import { fileURLToPath } from 'node:url';
import { Histories, Theatre, type Stage as StageOf } from '@lianban/testing/workflows';
import { LoanBook } from './loan-book.cases.js';

export const workflowsDoor = fileURLToPath(new URL('./index.ts', import.meta.url));
export const histories = new Histories(fileURLToPath(new URL('../histories/', import.meta.url)));

export type Stage = StageOf<LoanBook>;

/** Scenarios begin on 2026-02-02, the day of filing; `npm run record` keeps their histories. */
export const openTheatre = (): Promise<Theatre<LoanBook>> =>
  Theatre.open({ door: workflowsDoor, histories, startsOn: '2026-02-02', newRecord: (now) => new LoanBook(now) });
