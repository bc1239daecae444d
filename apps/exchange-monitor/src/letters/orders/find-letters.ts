import type { LetterFilter, LetterState, ReplaySelection } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';

/** A condition over `letter l` with its parameters, from `$1` on. */
export interface Condition {
  where: string;
  parameters: unknown[];
}

const columns = { topic: 'l.topic =', consumer: 'l.consumer =', reasonCode: 'l.reason_code =', state: 'l.state =', from: 'l.at >=', until: 'l.at <=' } as const;

export function conditionOf(filter: LetterFilter): Condition {
  const given = (Object.keys(columns) as (keyof typeof columns)[]).filter((name) => filter[name] !== undefined);
  return { where: given.map((name, at) => `${columns[name]} $${at + 1}`).join(' and ') || 'true', parameters: given.map((name) => filter[name]) };
}

export interface ChosenLetter {
  id: string;
  topic: string;
  partition: number;
  offset: string;
  key: string;
  consumer: string;
  state: LetterState;
  attempts: number;
  list: string | null;
  version: number | null;
}

/** The letters of a selection, each once, in the order in which they would go; with `lock` held until commit. */
export function findLetters(manager: EntityManager, selection: ReplaySelection, { lock }: { lock: boolean }): Promise<ChosenLetter[]> {
  const { where, parameters } = 'filter' in selection ? conditionOf(selection.filter) : { where: 'l.id = any($1)', parameters: [selection.letterIds] };
  return manager.query<ChosenLetter[]>(
    `select l.id, l.topic, l.partition, l."offset", l.key, l.consumer, l.state, l.attempts, l.list, l.version from letter l
     where ${where} order by l.topic, l.version nulls first, l.partition, l."offset", l.id ${lock ? 'for update' : ''}`,
    parameters,
  );
}
