import type { AccidentGrade, CountyCode, GovernmentLevel } from '@lianban/contracts';
import type { Fen, PlainDate } from '@lianban/kernel';
import type { DeclaredCase } from '@lianban/steps';
import type { AccidentStepCode } from './steps/accident-steps.js';

/** `referred`: it rose to a grade that another government investigates. */
export const accidentStates = { open: '调查处理中', closed: '已办结', referred: '已移送' } as const;
export type AccidentState = keyof typeof accidentStates;

/** What an accident cost, which is what grades it. */
export interface Toll {
  deaths: number;
  /** Badly hurt, acute industrial poisoning among them. */
  injured: number;
  lossFen: Fen;
}

/** What is known of an accident. */
export interface AccidentFacts extends Toll {
  title: string;
  happenedOn: PlainDate;
  /** The day on which the government heard of it. */
  reportedOn: PlainDate;
  county: CountyCode;
  place: string;
  firmName: string;
  creditCode: string | null;
  summary: string;
  /** Road traffic or fire: other deaths count only for a shorter time. */
  trafficOrFire: boolean;
  grade: AccidentGrade;
  /** Level of the government that investigates; the committee one level up supervises (item 7). */
  investigatedBy: Exclude<GovernmentLevel, 'province'>;
  /** Names of persons concerned, none of which may become public. */
  persons: readonly string[];
}

export type Accident = DeclaredCase<AccidentStepCode, AccidentState, AccidentFacts>;
