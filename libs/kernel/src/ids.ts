declare const brand: unique symbol;

/** A string that names one kind of thing, so that a case id cannot be passed for a step id. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type CaseId = Id<'case'>;
export type StepId = Id<'step'>;
export type VersionId = Id<'version'>;
export type BatchId = Id<'batch'>;
