import { findSetting } from '@lianban/kernel';
import type { ProcedureContext } from '../procedure-context.js';

/** Whether every answer needs a second person (local setting). */
export function secondPersonRequired({ settings, today }: Pick<ProcedureContext, 'settings' | 'today'>): boolean {
  return findSetting(settings, 'subsidised-enrolment.second-person-required', today)?.value !== false;
}
