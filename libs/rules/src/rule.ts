import type { Calendar } from '@lianban/calendar';
import type { Outcome, PlainDate, Ruling } from '@lianban/kernel';
import type { z } from 'zod';

/** What every rule may use besides its input: the day it is judged on and the working days that are known. */
export interface Judgement<C> {
  asOf: PlainDate;
  calendar: Calendar;
  /** Readings of ambiguous text, defaults filled in. */
  config: C;
}

type Answer = Outcome<Ruling<object>> | Ruling<object>;

/** A rule as the registry holds it: how to ask it, what it rests on, since when it holds. */
export interface RegisteredRule {
  id: string;
  /** zh-CN, for people. */
  title: string;
  /** The rule in a sentence of our own (zh-CN). */
  formula: string;
  /** Document and articles; null when it rests on the State Council's notices. */
  basis: { document: string; articles: string[] } | null;
  inForceFrom: PlainDate;
  inForceTo: PlainDate | null;
  /** Keys of `config` that select another reading. */
  readings: string[];
  input: z.ZodType;
  config: z.ZodType;
  evaluate(input: unknown, judgement: Judgement<unknown>): Answer;
}

interface Definition<I extends z.ZodType, C extends z.ZodType> extends Omit<RegisteredRule, 'evaluate' | 'input' | 'config' | 'inForceTo'> {
  input: I;
  config: C;
  inForceTo?: PlainDate;
  evaluate(input: z.output<I>, judgement: Judgement<z.output<C>>): Answer;
}

/** Ties a rule's schema to its function; the registry forgets the types, the evaluator parses before it calls. */
export function defineRule<I extends z.ZodType, C extends z.ZodType>(definition: Definition<I, C>): RegisteredRule {
  return { inForceTo: null, ...definition } as RegisteredRule;
}
