import type { SafetyCaseDetail, SafetyStepView } from '@lianban/contracts';
import type { SafetyPages } from '../safety-pages.js';

/** A step of the page: one that the record has, or one that is still to come on the usual way. */
export type JourneyEntry = { kind: 'step'; step: SafetyStepView } | { kind: 'coming'; code: string; title: string };

/** The steps in the order of the declaration, rounds in the order in which they were opened; while the case is open also those to come. */
export function journeyEntries({ steps: table, usual }: Pick<SafetyPages, 'steps' | 'usual'>, { steps, closedOn }: Pick<SafetyCaseDetail, 'steps' | 'closedOn'>): JourneyEntry[] {
  const codes = Object.keys(table);
  const place = (code: string): number => (codes.includes(code) ? codes.indexOf(code) : codes.length);
  const known = [...new Set(steps.map(({ code }) => code))];
  const coming = closedOn === null ? usual.filter((code) => !known.includes(code)) : [];
  return [...known, ...coming].sort((a, b) => place(a) - place(b)).flatMap((code): JourneyEntry[] => {
    const rounds = steps.filter((step) => step.code === code).sort((a, b) => a.round - b.round);
    return rounds.length > 0 ? rounds.map((step) => ({ kind: 'step', step })) : [{ kind: 'coming', code, title: table[code]?.title ?? code }];
  });
}
