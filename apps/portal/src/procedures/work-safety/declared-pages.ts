import type { SafetyProcedure } from '@lianban/contracts';
import type { RequestSpec, StepTable } from '@lianban/steps';
import type { SafetyPages } from './safety-pages.js';

interface Declared {
  document: string;
  steps: StepTable;
  requests: Readonly<Record<string, RequestSpec<never>>>;
  papers: Readonly<Record<string, string>>;
  states: Readonly<Record<string, string>>;
}

/** The pages of a procedure, from its own declaration and what only pages know. */
export function declaredPages(procedure: SafetyProcedure, { document, steps, requests, papers, states }: Declared, own: Omit<SafetyPages, keyof Declared | 'procedure'>): SafetyPages {
  return { procedure, document, steps, requests, papers, states, ...own };
}
