import { snakeKey } from './case-names.js';
import { ruleRegistry } from './registry.js';
import type { RegisteredRule } from './rule.js';

/** A rule as it is listed to the outside: the names of worked cases, no functions. */
export type ListedRule = Pick<RegisteredRule, 'id' | 'title' | 'formula' | 'basis' | 'inForceFrom' | 'inForceTo' | 'readings'>;

/** Every rule that can be asked, in the order of the rule book. */
export function listRules(): ListedRule[] {
  return ruleRegistry.map(({ id, title, formula, basis, inForceFrom, inForceTo, readings }) => ({
    id, title, formula, basis, inForceFrom, inForceTo, readings: readings.map(snakeKey),
  }));
}
