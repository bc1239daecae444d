import { fileURLToPath } from 'node:url';
import { Histories, Theatre, type Stage as StageOf } from '@lianban/testing/workflows';
import { CaseRecord } from './case-record.cases.js';

export const workflowsDoor = fileURLToPath(new URL('./index.ts', import.meta.url));
export const histories = new Histories(fileURLToPath(new URL('../histories/', import.meta.url)));

export type Stage = StageOf<CaseRecord>;

/** Scenarios begin on 2026-10-12; `npm run record` keeps their histories. */
export const openTheatre = (): Promise<Theatre<CaseRecord>> =>
  Theatre.open({ door: workflowsDoor, histories, startsOn: '2026-10-12', newRecord: (now) => new CaseRecord(now) });
