import type { Role } from '@lianban/contracts';
import type { z } from 'zod';

/** The local setting that measures a step where the law gives no number (`review` → `<slug>.review-term-working-days`; a procedure may have kinds of its own), or `fact`: a day that the record or the law fixes. */
export type StepTermKind = 'review' | 'approval' | 'signing' | 'answer' | 'fact' | (string & {});

export interface OutcomeSpec<Paper extends string = string> {
  label: string;
  /** What has to be said with this outcome. */
  form: z.ZodObject;
  /** Papers that must lie in the case before it can end so. */
  papers?: readonly Paper[];
}

/** A step as its procedure declares it; pages, checks and the service all follow this. */
export interface StepSpec<Owner extends string = string, Paper extends string = string> {
  title: string;
  /** Which office owes it; the service knows which office of the case that is. */
  owner: Owner;
  /** Roles that end it; the post's office must be the owner's, or the office that records for the owner. Empty: only the system ends it. */
  by: readonly Role[];
  /** Where somebody else records what the owner did. */
  recordedBy?: Owner;
  article: string;
  term: StepTermKind;
  /** Another person than the one who ended the last round of this step. */
  notBy?: string;
  /** Goes on, and may be opened, when the case has ended. */
  outlives?: true;
  /** The first is the usual one. */
  outcomes: Readonly<Record<string, OutcomeSpec<Paper>>>;
}

export function step<const T extends StepSpec>(spec: T): T {
  return spec;
}

/** A table of steps, in the order of the law. */
export type StepTable<Code extends string = string> = Readonly<Record<Code, StepSpec>>;
