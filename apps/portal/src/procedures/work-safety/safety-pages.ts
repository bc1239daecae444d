import type { SafetyAction, SafetyCaseDetail, SafetyProcedure } from '@lianban/contracts';
import type { RequestSpec, StepTable } from '@lianban/steps';
import type { ComponentType } from 'react';

export interface OfferDialogProps {
  pages: SafetyPages;
  detail: SafetyCaseDetail;
  offer: SafetyAction;
  onClose: () => void;
}

/** What the common pages must know of one of the three procedures: how it is declared, and what is its own. */
export interface SafetyPages {
  procedure: SafetyProcedure;
  /** Where its queue is; cases lie below. */
  address: string;
  /** How its numbers begin. */
  prefix: string;
  document: string;
  steps: StepTable;
  requests: Readonly<Record<string, RequestSpec<never>>>;
  papers: Readonly<Record<string, string>>;
  states: Readonly<Record<string, string>>;
  /** Steps of the usual way, which are shown before they come. */
  usual: readonly string[];
  /** States in which a case has ended well. */
  goodEnds: readonly string[];
  /** What ending a step so does beside the step itself: `code/outcome` → sentences. */
  consequences: Readonly<Record<string, readonly string[]>>;
  /** What a request does. */
  requestConsequences: Readonly<Record<string, readonly string[]>>;
  /** Windows of its own for a step. */
  dialogs: Readonly<Record<string, ComponentType<OfferDialogProps>>>;
}
